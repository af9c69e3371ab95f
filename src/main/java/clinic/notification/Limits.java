package clinic.notification;

import clinic.form.AddressBlock;
import clinic.privacy.Vault;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Anyone can type someone else's address into a form, so confirmations are few: one for each address in a day, and so many
 * in an hour, both counted in the database for all nodes; and so many in an hour from one place, counted in memory.
 * Thread-safe.
 */
@Component
class Limits {

    static final int FROM_ONE_PLACE = 10;

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int PLACES = 20_000;

    private final Cache<AddressBlock, Bucket> places =
            Caffeine.newBuilder().maximumSize(PLACES).expireAfterAccess(HOUR).build();

    private final Notifications notifications;
    private final NotificationSettings settings;
    private final Vault vault;

    Limits(Notifications notifications, NotificationSettings settings, Vault vault) {
        this.notifications = notifications;
        this.settings = settings;
        this.vault = vault;
    }

    /** Suppresses a confirmation that would be one too many; any other takes the place of its recipient for this day. */
    void applyTo(Notification confirmation, Mailbox to, Instant now) {
        List<String> fingerprints = vault.fingerprints(to.owner(), "notification.place_fingerprint");
        if (notifications.countTo(fingerprints, now.minus(DAY)) > 0) {
            confirmation.course().suppress(Obstacle.SAME_ADDRESS);
        } else if (notifications.countConfirmations(now.minus(HOUR))
                >= settings.notification().confirmationsPerHour()) {
            confirmation.course().suppress(Obstacle.TOO_MANY);
        } else if (!stranger().map(this::allows).orElse(true)) {
            confirmation.course().suppress(Obstacle.SAME_SENDER);
        } else {
            confirmation.takePlaceOf(fingerprints.get(0));
        }
    }

    private boolean allows(AddressBlock place) {
        return places.get(place, key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(FROM_ONE_PLACE).refillGreedy(FROM_ONE_PLACE, HOUR))
                        .build())
                .tryConsume(1);
    }

    /** Where the present form comes from, unless a member of staff has sent it. */
    private static Optional<AddressBlock> stranger() {
        return SecurityContextHolder.getContext().getAuthentication() == null
                        && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(AddressBlock.of(attributes.getRequest().getRemoteAddr()))
                : Optional.empty();
    }
}

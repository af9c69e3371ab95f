package clinic.notification;

import clinic.form.AddressBlock;
import clinic.privacy.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Anyone can type someone else's address into a form, so confirmations are few: one for each address in a day, and so many
 * in an hour, from everywhere and from one place. All are counted in the database, for all nodes. Thread-safe.
 */
@Component
class Limits {

    static final int FROM_ONE_PLACE = 10;

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

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
        List<String> place = stranger();
        if (notifications.countTo(fingerprints, now.minus(DAY)) > 0) {
            confirmation.course().suppress(Obstacle.SAME_ADDRESS);
        } else if (notifications.countConfirmations(now.minus(HOUR)) >= settings.confirmationsPerHour()) {
            confirmation.course().suppress(Obstacle.TOO_MANY);
        } else if (isOneTooManyFrom(place, now)) {
            confirmation.course().suppress(Obstacle.SAME_SENDER);
        } else {
            confirmation.takePlaceOf(fingerprints.get(0), place.isEmpty() ? null : place.get(0));
        }
    }

    private boolean isOneTooManyFrom(List<String> place, Instant now) {
        return !place.isEmpty() && notifications.countFrom(place, now.minus(HOUR)) >= FROM_ONE_PLACE;
    }

    /** Where the present form comes from, under each key, the one that seals first; nothing if a member of staff has sent it. */
    private List<String> stranger() {
        return SecurityContextHolder.getContext().getAuthentication() == null
                        && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? vault.fingerprints(
                        AddressBlock.of(attributes.getRequest().getRemoteAddr()).toString(), "notification.asked_from")
                : List.of();
    }
}

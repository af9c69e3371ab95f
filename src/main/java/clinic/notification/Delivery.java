package clinic.notification;

import clinic.notification.Notification.Recipient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what the {@link Outbox} holds, and writes down how it went. No connection to the database waits for the mail server.
 * If this node dies between the sending and the writing down, the mail is sent once more.
 */
@Component
class Delivery implements MeterBinder {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("notification");

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final Notifications notifications;
    private final NotificationSettings settings;
    private final MailServer server;
    private final Letters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final LongAdder sent = new LongAdder();
    private final LongAdder putOff = new LongAdder();
    private final LongAdder givenUp = new LongAdder();

    Delivery(
            Notifications notifications,
            NotificationSettings settings,
            MailServer server,
            Letters letters,
            TransactionTemplate transaction,
            Clock clock) {
        this.notifications = notifications;
        this.settings = settings;
        this.server = server;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends a mail that waits. Returns when to try again, or nothing if there is no need. */
    Optional<Instant> deliver(UUID id) {
        Optional<MimeMessage> letter = transaction.execute(status -> write(id));
        if (letter.isEmpty()) {
            return Optional.empty();
        }
        Optional<Obstacle> obstacle = server.send(letter.get());
        return transaction.execute(status -> writeDown(id, obstacle));
    }

    private Optional<MimeMessage> write(UUID id) {
        return notifications
                .findLockedById(id)
                .filter(found -> found.course().isWaiting())
                .flatMap(this::write);
    }

    private Optional<MimeMessage> write(Notification waiting) {
        List<InternetAddress> to = recipients(waiting);
        Optional<MimeMessage> blank = server.blank();
        if (blank.isEmpty()) {
            waiting.course().suppress(Obstacle.NO_SERVER);
            return blank;
        } else if (to.isEmpty()) {
            waiting.course()
                    .suppress(waiting.recipient() == Recipient.STAFF ? Obstacle.NO_STAFF : Obstacle.ODD_ADDRESS);
            return Optional.empty();
        }
        return Optional.of(letters.write(waiting, to, blank.get()));
    }

    private List<InternetAddress> recipients(Notification waiting) {
        return waiting.recipient() == Recipient.STAFF
                ? settings.recipients()
                : waiting.submission().confirmTo().flatMap(Mailbox::of).map(Mailbox::address).stream()
                        .toList();
    }

    private Optional<Instant> writeDown(UUID id, Optional<Obstacle> obstacle) {
        return notifications.findLockedById(id).flatMap(tried -> {
            tried.course().tried(obstacle.orElse(null), clock.instant());
            count(tried.course(), obstacle);
            obstacle.ifPresent(met -> log.warn("A mail about {} met an obstacle: {}", tried.reference(), met));
            return tried.nextAt();
        });
    }

    private void count(Course course, Optional<Obstacle> obstacle) {
        if (obstacle.isEmpty()) {
            sent.increment();
        } else {
            (course.isWaiting() ? putOff : givenUp).increment();
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Map.of("sent", sent, "put-off", putOff, "given-up", givenUp)
                .forEach((outcome, number) -> FunctionCounter.builder("clinic.mail", number, LongAdder::sum)
                        .description("Mails that this node has handed to the mail server, or tried to")
                        .tag("outcome", outcome)
                        .register(registry));
    }

    /** One job for each mail, until it has arrived or is given up. */
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        Task<Void> notificationTask(Delivery delivery) {
            return Tasks.custom(TASK).execute((instance, context) -> {
                Optional<Instant> next = delivery.deliver(UUID.fromString(instance.getId()));
                return (complete, job) -> next.ifPresentOrElse(at -> job.reschedule(complete, at), job::remove);
            });
        }
    }
}

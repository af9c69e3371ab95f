package clinic.notification;

import clinic.jobs.AskedNumber;
import clinic.notification.Notification.Recipient;
import clinic.submission.Submission;
import clinic.submission.SubmissionReceived;
import com.github.kagkarlsson.scheduler.Scheduler;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what is to be told about a submission in the transaction that stores it, so that neither is ever without the
 * other; {@link Delivery} sends it after. Thread-safe.
 */
@Component
public class Outbox implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private final Notifications notifications;
    private final NotificationSettings settings;
    private final MailServer server;
    private final Limits limits;
    private final Scheduler scheduler;
    private final Clock clock;

    Outbox(
            Notifications notifications,
            NotificationSettings settings,
            MailServer server,
            Limits limits,
            Scheduler scheduler,
            Clock clock) {
        this.notifications = notifications;
        this.settings = settings;
        this.server = server;
        this.limits = limits;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Why staff are not told by mail, as the last part of the key of a sentence; nothing if they are. */
    public @Nullable String silence() {
        Obstacle obstacle = obstacleToStaff();
        return obstacle == null ? null : obstacle.name();
    }

    /** What was told about a submission, and how it went; staff first. */
    public List<Notification> about(String reference) {
        return notifications.about(reference);
    }

    /** Whether somebody at the desk can have it sent again now. */
    public boolean canBeResent(Notification notification) {
        return server.isSetUp() && notification.canBeResentAt(clock.instant());
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayOnceThatNobodyIsTold() {
        Obstacle obstacle = obstacleToStaff();
        if (obstacle == Obstacle.NO_SERVER) {
            log.warn("No mail server is set up (spring.mail.host). Nobody is told by mail about new requests.");
        } else if (obstacle == Obstacle.NO_STAFF) {
            log.warn("clinic.notification.staff names nobody. Staff are not told by mail about new requests.");
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void tellOf(SubmissionReceived received) {
        Submission submission = received.submission();
        if (submission.triage().isSuspected()) {
            return; // whoever floods the forms must not flood mailboxes too
        }
        Instant now = clock.instant();
        Notification toStaff = new Notification(Recipient.STAFF, submission, now);
        Obstacle obstacle = obstacleToStaff();
        if (obstacle != null) {
            toStaff.course().suppress(obstacle);
        }
        keep(toStaff, now);
        submission.confirmTo().ifPresent(address -> keep(confirmation(submission, address, now), now));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("clinic.mail.waiting", new AskedNumber(this::waiting), AskedNumber::value)
                .description("Mails of all nodes that are not sent yet; no number while the database does not answer")
                .strongReference(true)
                .register(registry);
    }

    private double waiting() {
        try {
            return notifications.countJobs();
        } catch (DataAccessException | TransactionException e) {
            return Double.NaN;
        }
    }

    private @Nullable Obstacle obstacleToStaff() {
        if (!server.isSetUp()) {
            return Obstacle.NO_SERVER;
        }
        return settings.recipients().isEmpty() ? Obstacle.NO_STAFF : null;
    }

    private Notification confirmation(Submission submission, String address, Instant now) {
        Notification confirmation = new Notification(Recipient.PATIENT, submission, now);
        Optional<Mailbox> mailbox = Mailbox.of(address);
        if (!server.isSetUp()) {
            confirmation.course().suppress(Obstacle.NO_SERVER);
        } else if (mailbox.isEmpty()) {
            confirmation.course().suppress(Obstacle.ODD_ADDRESS);
        } else {
            limits.applyTo(confirmation, mailbox.get(), now);
        }
        return confirmation;
    }

    private void keep(Notification notification, Instant now) {
        Notification kept = notifications.saveAndFlush(notification);
        if (kept.course().isWaiting()) {
            scheduler.schedule(Delivery.TASK.instance(kept.id().toString()).scheduledTo(now));
        }
    }
}

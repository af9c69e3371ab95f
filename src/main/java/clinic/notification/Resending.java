package clinic.notification;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import clinic.notification.Notification.Recipient;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Sends a mail again because somebody at the desk wants it, with a line in the audit trail. Thread-safe. */
@Service
class Resending {

    private final Notifications notifications;
    private final Outbox outbox;
    private final Scheduler scheduler;
    private final AuditTrail audit;
    private final Clock clock;

    Resending(Notifications notifications, Outbox outbox, Scheduler scheduler, AuditTrail audit, Clock clock) {
        this.notifications = notifications;
        this.outbox = outbox;
        this.scheduler = scheduler;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends one again, soon.
     *
     * @return whether that is possible now
     */
    @Transactional
    boolean resend(String reference, Recipient recipient) {
        Notification notification = notifications
                .findLockedByReferenceAndRecipient(reference, recipient)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean possible = outbox.canBeResent(notification) && schedule(notification);
        audit.record("notification.resend", reference, possible ? Outcome.DONE : Outcome.REFUSED);
        return possible;
    }

    private boolean schedule(Notification notification) {
        Instant now = clock.instant();
        try {
            scheduler.schedule(
                    Delivery.TASK.instance(notification.id().toString()).scheduledTo(now),
                    ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
            notification.resend(now);
            return true;
        } catch (TaskInstanceCurrentlyExecutingException e) {
            return false;
        }
    }
}

package clinic.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A mail is written down together with its job, and backups hold no jobs: a mail that waits without one was restored. Most
 * such have arrived since the backup was made, so none is sent by itself; staff see it and decide.
 */
@Component
@ConditionalOnWebApplication
class AfterRestore {

    private static final Logger log = LoggerFactory.getLogger(AfterRestore.class);

    private final Notifications notifications;

    AfterRestore(Notifications notifications) {
        this.notifications = notifications;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void giveUpWhatWaited() {
        int givenUp = notifications.giveUpWithoutJob();
        if (givenUp > 0) {
            log.warn("{} mails waited in the backup and are not sent by themselves; the desk shows them.", givenUp);
        }
    }
}

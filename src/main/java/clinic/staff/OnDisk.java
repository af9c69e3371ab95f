package clinic.staff;

import clinic.disk.Disk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Forces each change of an account to disk before anyone is told that it is done. Not a transactional listener: what goes
 * wrong in one is only logged, and the person would be told so all the same.
 */
@Component
class OnDisk implements TransactionSynchronization {

    private final Disk disk;

    OnDisk(Disk disk) {
        this.disk = disk;
    }

    @EventListener
    void force(AccountChanged change) {
        TransactionSynchronizationManager.registerSynchronization(this);
    }

    @Override
    public void afterCommit() {
        disk.force();
    }
}

package clinic.notification;

import clinic.notification.Notification.Recipient;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Notifications extends Repository<Notification, UUID> {

    Notification saveAndFlush(Notification notification);

    Optional<Notification> findById(UUID id);

    /** Locked until the transaction ends, so that a sending and a wish to send again do not undo each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Notification> findLockedById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Notification> findLockedByReferenceAndRecipient(String reference, Recipient recipient);

    /** Gives up what waits without a job that would send it. */
    @Modifying
    @Query(
            value = "update notification set state = 'FAILED', obstacle = 'RESTORED', next_at = null"
                    + " where state = 'WAITING' and not exists (select 1 from scheduled_tasks"
                    + " where task_name = 'notification' and task_instance = cast(notification.id as varchar(36)))",
            nativeQuery = true)
    int giveUpWithoutJob();

    /** Mails that are still to be sent. */
    @Query(value = "select count(*) from scheduled_tasks where task_name = 'notification'", nativeQuery = true)
    long countJobs();

    @Query("select n from Notification n where n.reference = :reference order by n.recipient desc")
    List<Notification> about(String reference);

    @Query("select count(n) from Notification n where n.place.fingerprint in :fingerprints and n.createdAt > :since")
    long countTo(Collection<String> fingerprints, Instant since);

    @Query("select count(n) from Notification n where n.askedFrom in :fingerprints and n.createdAt > :since")
    long countFrom(Collection<String> fingerprints, Instant since);

    @Query("select count(n) from Notification n where n.place.fingerprint is not null and n.createdAt > :since")
    long countConfirmations(Instant since);
}

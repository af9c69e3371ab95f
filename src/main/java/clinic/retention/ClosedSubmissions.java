package clinic.retention;

import clinic.submission.CloseReason;
import clinic.submission.Status;
import clinic.submission.Submission;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What has been closed for a while, found without opening any. */
interface ClosedSubmissions extends Repository<Submission, UUID> {

    /** What is kept like this and was closed in this time, the longest closed first. */
    default List<ClosedSubmission> find(Kept kept, Instant from, Instant until, Limit limit) {
        return kept == Kept.SUSPECTED
                ? suspected(from, until, limit)
                : closed(kept.status(), kept.reasons(), from, until, limit);
    }

    default long count(Kept kept, Instant from, Instant until) {
        return kept == Kept.SUSPECTED
                ? countSuspected(from, until)
                : countClosed(kept.status(), kept.reasons(), from, until);
    }

    /** The oldest first. */
    @Query("""
            select new clinic.retention.ClosedSubmission(
                s.id, type(s), s.reference, s.triage.status, s.triage.closeReason, s.receivedAt)
            from Submission s
            where s.triage.open = false and s.triage.status = NEW
            and s.receivedAt >= :from and s.receivedAt <= :until
            order by s.receivedAt, s.id""")
    List<ClosedSubmission> suspected(Instant from, Instant until, Limit limit);

    @Query("""
            select count(s) from Submission s
            where s.triage.open = false and s.triage.status = NEW
            and s.receivedAt >= :from and s.receivedAt <= :until""")
    long countSuspected(Instant from, Instant until);

    /** The longest closed first. */
    @Query("""
            select new clinic.retention.ClosedSubmission(
                s.id, type(s), s.reference, s.triage.status, s.triage.closeReason, s.triage.closedAt)
            from Submission s
            where s.triage.open = false and s.triage.status = :status
            and (s.triage.status = SCHEDULED or s.triage.closeReason in :reasons)
            and s.triage.closedAt >= :from and s.triage.closedAt <= :until
            order by s.triage.closedAt, s.id""")
    List<ClosedSubmission> closed(
            Status status, Collection<CloseReason> reasons, Instant from, Instant until, Limit limit);

    @Query("""
            select count(s) from Submission s
            where s.triage.open = false and s.triage.status = :status
            and (s.triage.status = SCHEDULED or s.triage.closeReason in :reasons)
            and s.triage.closedAt >= :from and s.triage.closedAt <= :until""")
    long countClosed(Status status, Collection<CloseReason> reasons, Instant from, Instant until);

    /**
     * Deletes one with all that belongs to it, by the cascade of the database, unless somebody has reopened or released it
     * in the meantime, or a suspect was closed.
     *
     * @return whether it was there and is no more: 1 or 0
     */
    @Modifying
    @Query(value = """
            delete from submission where id = :id and open = false and coalesce(closed_at, received_at) <= :until""", nativeQuery = true)
    int delete(UUID id, Instant until);
}

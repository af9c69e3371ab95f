package clinic.overview;

import clinic.submission.Submission;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads what is counted, without opening any submission. */
interface OverviewQuery extends Repository<Submission, UUID> {

    @Query("""
            select new clinic.overview.Received(s.receivedAt, s.triage.firstContactAt, s.source)
            from Submission s
            where s.receivedAt >= :since and (s.triage.closeReason is null or s.triage.closeReason <> SPAM)
            and (s.triage.open = true or s.triage.status <> NEW)""")
    List<Received> receivedSince(Instant since);

    @Query(
            "select count(s) from Submission s where s.triage.open = true and s.receivedAt >= :from and s.receivedAt < :to")
    long countOpen(Instant from, Instant to);
}

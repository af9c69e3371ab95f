package clinic.retention;

import clinic.audit.AuditTrail;
import clinic.audit.Expiry;
import clinic.audit.Outcome;
import clinic.submission.ExpiredClaims;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes what has been closed for long enough. In small transactions, each with its lines in the audit trail; so it may
 * break off anywhere, run again, and run on two nodes at once.
 */
@Service
class Retention {

    private static final Limit BATCH = Limit.of(100);

    private final ClosedSubmissions submissions;
    private final ExpiredClaims claims;
    private final Expiry lines;
    private final Periods periods;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    Retention(
            ClosedSubmissions submissions,
            ExpiredClaims claims,
            Expiry lines,
            Periods periods,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.submissions = submissions;
        this.claims = claims;
        this.lines = lines;
        this.periods = periods;
        this.audit = audit;
        this.transaction = transaction;
    }

    void run() {
        try {
            note("claims", claims.forget()); // first, or each submission that goes would be looked up among them
            long all = 0;
            for (Kept kept : Kept.values()) {
                long gone = delete(kept);
                note(kept.word(), gone);
                all += gone;
            }
            audit.record("retention.run", "all-" + all, Outcome.DONE);
            lines.run();
        } catch (RuntimeException e) {
            audit.record("retention.run", null, Outcome.FAILED);
            throw e;
        }
    }

    private void note(String what, long gone) {
        if (gone > 0) {
            audit.record("retention.run", what + "-" + gone, Outcome.DONE);
        }
    }

    private long delete(Kept kept) {
        Instant until = periods.until(kept, periods.now());
        Instant from = Instant.EPOCH;
        long all = 0;
        for (List<ClosedSubmission> batch = next(kept, from, until);
                !batch.isEmpty();
                batch = next(kept, from, until)) {
            List<ClosedSubmission> due = batch;
            int gone = Objects.requireNonNull(transaction.execute(status -> delete(due, until)));
            if (gone == 0) {
                break; // another node was quicker
            }
            all += gone;
            from = batch.get(batch.size() - 1).closedAt();
        }
        return all;
    }

    private List<ClosedSubmission> next(Kept kept, Instant from, Instant until) {
        return submissions.find(kept, from, until, BATCH);
    }

    private int delete(List<ClosedSubmission> due, Instant until) {
        List<ClosedSubmission> gone = due.stream()
                .filter(one -> submissions.delete(one.id(), until) == 1)
                .toList();
        gone.forEach(one -> audit.record("retention.delete", one.reference(), Outcome.DONE));
        return gone.size();
    }
}

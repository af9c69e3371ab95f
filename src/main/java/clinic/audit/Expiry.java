package clinic.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The end of the trail: lines older than six years, or what is set beyond that, go in the order in which they were written.
 * Whoever calls it cannot say which, so nobody can take out a line that still counts; that lines went is a line itself.
 */
@Component
public class Expiry {

    private static final Limit BATCH = Limit.of(500);

    private final ExpiredEntries entries;
    private final AuditTrail trail;
    private final AuditSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Expiry(
            ExpiredEntries entries,
            AuditTrail trail,
            AuditSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.entries = entries;
        this.trail = trail;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Deletes what has expired, in small transactions.
     *
     * @return how many lines went
     */
    public long run() {
        Instant before =
                clock.instant().atOffset(ZoneOffset.UTC).minus(settings.audit()).toInstant();
        long all = 0;
        for (int gone = 1; gone > 0; all += gone) {
            gone = Objects.requireNonNull(transaction.execute(status -> deleteBatch(before)));
        }
        return all;
    }

    private int deleteBatch(Instant before) {
        List<Long> expired = entries.findAllByOrderById(BATCH).stream()
                .filter(entry -> entry.happenedAt().isBefore(before))
                .map(entry -> Objects.requireNonNull(entry.id()))
                .toList();
        if (!expired.isEmpty()) {
            entries.delete(expired);
            trail.record("audit.expire", "lines-" + expired.size(), Outcome.DONE);
        }
        return expired.size();
    }
}

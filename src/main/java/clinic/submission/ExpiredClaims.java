package clinic.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Claims that no new submission can meet any more, since their day is over on every node. */
@Component
public class ExpiredClaims {

    private static final int BATCH = 500;

    /** A submission claims its own day and the next; one more for nodes whose clocks differ. */
    private static final int DAYS = 2;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExpiredClaims(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Deletes them in small transactions.
     *
     * @return how many there were
     */
    public long forget() {
        LocalDate first = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(DAYS);
        long all = 0;
        for (int gone = 1; gone > 0; all += gone) {
            gone = Objects.requireNonNull(transaction.execute(status -> forgetBatch(first)));
        }
        return all;
    }

    private int forgetBatch(LocalDate first) {
        List<Object[]> claims = jdbc.query(
                "select fingerprint, claimed_day from submission_claim where claimed_day < ? limit " + BATCH,
                (row, number) -> new Object[] {row.getString(1), row.getObject(2, LocalDate.class)},
                first);
        jdbc.batchUpdate("delete from submission_claim where fingerprint = ? and claimed_day = ?", claims);
        return claims.size();
    }
}

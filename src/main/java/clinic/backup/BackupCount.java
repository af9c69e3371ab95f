package clinic.backup;

import clinic.jobs.AskedNumber;
import clinic.signin.Area;
import clinic.signin.AreaCount;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Counts one if the last backup failed, or if there should have been one since. */
@Component
class BackupCount implements AreaCount, MeterBinder {

    private static final Duration TWO_NIGHTS = Duration.ofDays(2);

    private final BackupRuns runs;
    private final Clock clock;

    BackupCount(BackupRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public Area area() {
        return Area.BACKUPS;
    }

    @Override
    public int count() {
        return runs.findFirstByOrderByIdDesc()
                .filter(last -> last.trouble().isPresent()
                        || last.beganAt().plus(TWO_NIGHTS).isBefore(clock.instant()))
                .map(last -> 1)
                .orElse(0);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder("clinic.backup.latest", new AskedNumber(this::latest), TimeUnit.SECONDS, AskedNumber::value)
                .description(
                        "When the last good backup began, since 1970; 0 before the first, no number while the database does not answer")
                .strongReference(true)
                .register(registry);
    }

    private double latest() {
        try {
            return runs.findFirstByTroubleIsNullOrderByIdDesc()
                    .map(run -> run.beganAt().getEpochSecond())
                    .orElse(0L);
        } catch (DataAccessException | TransactionException e) {
            return Double.NaN;
        }
    }
}

package clinic.throttle;

import clinic.privacy.Vault;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Lets somebody try so often in a time, counted by all nodes together. Thread-safe. */
@Component
public class Throttle {

    private static final String COLUMN = "throttle_bucket.who";
    private static final int ATTEMPTS = 5;

    private final Buckets buckets;
    private final Vault vault;

    Throttle(DataSource database, Vault vault, Clock clock) {
        this.buckets = new Buckets(database, in(clock));
        this.vault = vault;
    }

    /**
     * How often somebody may try.
     *
     * @param what is tried; each is counted for itself
     * @param tries at once
     * @param refill in which time all of them come back, one after another
     */
    public record Limit(String what, int tries, Duration refill) {

        private BucketConfiguration configuration() {
            return BucketConfiguration.builder()
                    .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, refill))
                    .build();
        }
    }

    /**
     * Takes one try, if there is one left.
     *
     * @throws org.springframework.dao.DataAccessException if the database cannot count
     * @throws org.springframework.transaction.TransactionException likewise
     */
    public boolean allows(String who, Limit limit) {
        return counted(() -> of(who, limit).tryConsume(1));
    }

    /** Takes a try back that was right after all; throws as {@link #allows} does. */
    public void forgive(String who, Limit limit) {
        counted(() -> {
            of(who, limit).addTokens(1);
            return true;
        });
    }

    /** Bucket4j hides what the database said. Of those who meet at a new row, H2 refuses all but one: they come again. */
    private static boolean counted(BooleanSupplier change) {
        for (int attempt = 1; true; attempt++) {
            try {
                return change.getAsBoolean();
            } catch (BucketExecutionException e) {
                if (!(e.getCause() instanceof NestedRuntimeException cause)) {
                    throw e;
                }
                if (attempt == ATTEMPTS || !(cause instanceof ConcurrencyFailureException)) {
                    throw cause;
                }
            }
        }
    }

    /** Drops everyone to whom all tries have come back. */
    int forget() {
        return buckets.forget();
    }

    private Bucket of(String who, Limit limit) {
        String fingerprint = vault.fingerprint(limit.what() + " " + who, COLUMN);
        return buckets.builder().build(new Buckets.Key(fingerprint, limit.refill()), limit::configuration);
    }

    private static TimeMeter in(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    static class Forgetting {

        @Bean
        RecurringTask<Void> throttleTask(Throttle throttle) {
            return Tasks.recurring("throttle", FixedDelay.ofMinutes(10))
                    .execute((instance, context) -> throttle.forget());
        }
    }
}

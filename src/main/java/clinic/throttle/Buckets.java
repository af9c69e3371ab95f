package clinic.throttle;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.AbstractSelectForUpdateBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.LockAndGetResult;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Where Bucket4j keeps its buckets: rows that are locked while they change, the same on H2 and PostgreSQL. */
final class Buckets extends AbstractSelectForUpdateBasedProxyManager<Buckets.Key> {

    /** By how much clocks of nodes may differ, beside the time in which a bucket is full again. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    /**
     * What a bucket is found by.
     *
     * @param refill in which time an empty one is full again
     */
    record Key(String who, Duration refill) {}

    private final PlatformTransactionManager transactions;
    private final JdbcTemplate jdbc;

    Buckets(DataSource database, TimeMeter time) {
        super(ClientSideConfig.getDefault().withClientClock(time));
        this.transactions = new JdbcTransactionManager(database);
        this.jdbc = new JdbcTemplate(database);
    }

    int forget() {
        return jdbc.update("delete from throttle_bucket where kept_until < ?", at(currentTimeNanos()));
    }

    @Override
    protected SelectForUpdateBasedTransaction allocateTransaction(Key key, Optional<Long> timeout) {
        return new Locking(key);
    }

    @Override
    public void removeProxy(Key key) {
        jdbc.update("delete from throttle_bucket where who = ?", key.who());
    }

    private static OffsetDateTime at(long nanos) {
        return Instant.ofEpochMilli(TimeUnit.NANOSECONDS.toMillis(nanos)).atOffset(ZoneOffset.UTC);
    }

    /** One change of one bucket. What somebody else is doing in a transaction has nothing to do with it. */
    private final class Locking implements SelectForUpdateBasedTransaction {

        private final Key key;
        private final TransactionStatus transaction;

        Locking(Key key) {
            this.key = key;
            this.transaction = transactions.getTransaction(
                    new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        }

        @Override
        public void begin(Optional<Long> timeout) {}

        /** One that is to be full only after more than twice its time was counted by a clock that ran ahead: it begins anew. */
        @Override
        public LockAndGetResult tryLockAndGet(Optional<Long> timeout) {
            long latest = currentTimeNanos()
                    + key.refill().multipliedBy(2).plus(CLOCKS_APART).toNanos();
            List<LockAndGetResult> found = jdbc.query(
                    "select case when kept_until > ? then null else state end from throttle_bucket where who = ? for update",
                    (row, number) -> LockAndGetResult.locked(row.getBytes(1)),
                    at(latest),
                    key.who());
            return found.isEmpty() ? LockAndGetResult.notLocked() : found.get(0);
        }

        @Override
        public boolean tryInsertEmptyData(Optional<Long> timeout) {
            try {
                jdbc.update(
                        "insert into throttle_bucket (who, kept_until) values (?, ?)",
                        key.who(),
                        at(currentTimeNanos()));
                return true;
            } catch (DuplicateKeyException e) {
                return false; // another node was quicker
            }
        }

        @Override
        public void update(byte[] state, RemoteBucketState bucket, Optional<Long> timeout) {
            long now = currentTimeNanos();
            jdbc.update(
                    "update throttle_bucket set state = ?, kept_until = ? where who = ?",
                    state,
                    at(now + bucket.calculateFullRefillingTime(now)),
                    key.who());
        }

        @Override
        public void commit(Optional<Long> timeout) {
            transactions.commit(transaction);
        }

        @Override
        public void rollback() {
            end();
        }

        @Override
        public void release() {
            end();
        }

        private void end() {
            if (!transaction.isCompleted()) {
                transactions.rollback(transaction);
            }
        }
    }
}

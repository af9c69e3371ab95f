package clinic.disk;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Forces what is committed out to disk. H2 acknowledges a commit before it has written it (up to half a second
 * later); PostgreSQL writes first, or is refused at the start. One thread with a connection of its own flushes for all who wait, so that a crowd
 * costs few flushes and never waits for the pool. Thread-safe.
 */
@Component
@DependsOnDatabaseInitialization // which puts another file in the place of the one that this opens
public class Disk implements DisposableBean {

    private final DataSource pool;
    private final boolean writesLate;
    private final JdbcTemplate jdbc;
    private final ExecutorService flusher = Executors.newSingleThreadExecutor(work -> new Thread(work, "disk"));

    private @Nullable CompletableFuture<@Nullable Void> next;
    private volatile boolean hasFailed;

    Disk(DataSource pool) throws MetaDataAccessException {
        this.pool = pool;
        String product = JdbcUtils.extractDatabaseMetaData(pool, metaData -> metaData.getDatabaseProductName());
        DatabaseDriver engine = DatabaseDriver.fromProductName(Objects.requireNonNull(product));
        writesLate = engine == DatabaseDriver.H2;
        jdbc = new JdbcTemplate(writesLate ? ownConnection(pool) : pool);
        if (engine == DatabaseDriver.POSTGRESQL) {
            refuseIfOff("fsync");
            refuseIfOff("synchronous_commit");
        }
    }

    private void refuseIfOff(String setting) {
        if ("off".equals(jdbc.queryForObject("select current_setting(?)", String.class, setting))) {
            throw new UnsafeDatabaseException(setting);
        }
    }

    private static DataSource ownConnection(DataSource pool) {
        return DataSourceBuilder.derivedFrom(pool)
                .type(SimpleDriverDataSource.class)
                .build();
    }

    /**
     * Returns when everything that was committed before this call is on disk.
     *
     * @throws DataAccessResourceFailureException if that failed
     */
    public void force() {
        if (!writesLate) {
            return;
        }
        try {
            join().join();
        } catch (CompletionException e) {
            throw new DataAccessResourceFailureException("Could not force the database to disk", e);
        }
    }

    /** Whether what is committed is held in a file of this machine, which {@link #force} brings to disk. */
    boolean isOurs() {
        return writesLate;
    }

    /** Whether the last attempt to bring something to disk went wrong. */
    boolean hasFailed() {
        return hasFailed;
    }

    /** The flush that has not begun yet, which therefore covers whatever is committed now. */
    private synchronized CompletableFuture<@Nullable Void> join() {
        if (next == null) {
            next = new CompletableFuture<>();
            flusher.execute(this::flush);
        }
        return next;
    }

    private void flush() {
        CompletableFuture<@Nullable Void> waiting = leave();
        try {
            sync();
            hasFailed = false;
            waiting.complete(null);
        } catch (RuntimeException e) {
            hasFailed = true;
            waiting.completeExceptionally(e);
            reopen();
        }
    }

    /** A file that H2 has opened for reading only has nothing to write, and so nothing that could fail. */
    private void sync() {
        boolean isReadOnly = Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
            return connection.isReadOnly();
        }));
        if (isReadOnly) {
            throw new DataAccessResourceFailureException("The database was opened for reading only");
        }
    }

    private void reopen() {
        HikariDataSource hikari = DataSourceUnwrapper.unwrap(pool, HikariConfigMXBean.class, HikariDataSource.class);
        if (hikari != null) {
            Reopening.leaveAll(hikari);
        }
    }

    private synchronized CompletableFuture<@Nullable Void> leave() {
        CompletableFuture<@Nullable Void> waiting = Objects.requireNonNull(next);
        next = null;
        return waiting;
    }

    @Override
    public void destroy() {
        flusher.shutdown();
    }
}

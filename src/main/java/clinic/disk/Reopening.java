package clinic.disk;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Opens an H2 file again that a full or failing disk has closed. H2 closes it for good, but calls the connections to it valid,
 * and lets nobody open it anew before the last of them is gone. So at such an error all of them go.
 */
@Component
class Reopening implements BeanPostProcessor {

    private static final int GENERAL_ERROR = 50000;
    private static final int WRITE_ERROR = 90028;
    private static final int FILE_CORRUPTED = 90030;
    private static final int READ_ERROR = 90031;
    /** Opened while the disk let nobody write, a file stays so for as long as it is open. */
    private static final int READ_ONLY = 90097;

    private static final int CLOSED = 90098;

    private static final Set<Integer> FOR_GOOD =
            Set.of(GENERAL_ERROR, WRITE_ERROR, FILE_CORRUPTED, READ_ERROR, READ_ONLY, CLOSED);

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getJdbcUrl().startsWith("jdbc:h2:")) {
            pool.setExceptionOverride(new AllAtOnce(pool));
        }
        return bean;
    }

    /** Lets every connection go: those that somebody uses once they are given back. */
    static void leaveAll(HikariDataSource pool) {
        if (pool.getHikariPoolMXBean() != null) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    private record AllAtOnce(HikariDataSource pool) implements SQLExceptionOverride {

        @java.lang.Override
        public SQLExceptionOverride.Override adjudicate(SQLException error) {
            if (!FOR_GOOD.contains(error.getErrorCode())) {
                return SQLExceptionOverride.Override.CONTINUE_EVICT;
            }
            leaveAll(pool);
            return SQLExceptionOverride.Override.MUST_EVICT;
        }
    }
}

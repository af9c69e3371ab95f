package clinic.submission;

import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Forces committed submissions out to disk. H2 acknowledges a commit before it has written it (up to half a second
 * later); other databases write first.
 */
@Component
class Disk {

    private final JdbcTemplate jdbc;
    private final boolean writesLate;

    Disk(DataSource dataSource) throws MetaDataAccessException {
        jdbc = new JdbcTemplate(dataSource);
        String product = JdbcUtils.extractDatabaseMetaData(dataSource, metaData -> metaData.getDatabaseProductName());
        writesLate = DatabaseDriver.fromProductName(Objects.requireNonNull(product)) == DatabaseDriver.H2;
    }

    void force() {
        if (writesLate) {
            jdbc.execute("CHECKPOINT SYNC");
        }
    }
}

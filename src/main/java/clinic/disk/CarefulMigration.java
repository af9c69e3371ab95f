package clinic.disk;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardOpenOption.WRITE;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Brings the tables up to date. PostgreSQL takes a migration as a whole or not at all; H2 commits each statement of it by
 * itself. So an H2 file is copied, the copy migrated and put in the place of the file: whoever is killed in between finds the
 * file as it was, and the next start begins anew.
 */
@Component
public class CarefulMigration {

    private static final Logger log = LoggerFactory.getLogger(CarefulMigration.class);

    private static final String H2_FILE = "jdbc:h2:file:";
    private static final String SUFFIX = ".mv.db";
    private static final String COPY = ".migrating";

    private final DataSource pool;
    private final ObjectProvider<JdbcConnectionDetails> database;

    CarefulMigration(DataSource pool, ObjectProvider<JdbcConnectionDetails> database) {
        this.pool = pool;
        this.database = database;
    }

    public void run(Flyway flyway) {
        JdbcConnectionDetails place = database.getIfAvailable();
        if (place != null && place.getJdbcUrl().startsWith(H2_FILE) && isClosed() && isBehind(flyway, place)) {
            try {
                migrateACopy(flyway, place);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        flyway.migrate();
    }

    /** Whoever had the file open would go on with the old one, to which nothing leads any more. */
    private boolean isClosed() {
        HikariDataSource hikari = DataSourceUnwrapper.unwrap(pool, HikariConfigMXBean.class, HikariDataSource.class);
        return hikari != null && !hikari.isRunning();
    }

    private static boolean isBehind(Flyway flyway, JdbcConnectionDetails place) {
        return Files.exists(file(place.getJdbcUrl()))
                && on(place.getJdbcUrl() + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", flyway, place)
                                .info()
                                .pending()
                                .length
                        > 0;
    }

    private static void migrateACopy(Flyway flyway, JdbcConnectionDetails place) throws IOException {
        String url = place.getJdbcUrl();
        String copyUrl = name(url) + COPY + url.substring(name(url).length());
        Path copy = file(copyUrl);
        Files.deleteIfExists(copy); // of a start that was killed
        Files.copy(file(url), copy, COPY_ATTRIBUTES);
        on(copyUrl, flyway, place).migrate();
        try (FileChannel whole = FileChannel.open(copy, WRITE)) {
            whole.force(true);
        }
        Files.move(copy, file(url), ATOMIC_MOVE);
        log.info("The tables of {} were brought up to date.", file(url));
    }

    private static Flyway on(String url, Flyway flyway, JdbcConnectionDetails place) {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(
                        url,
                        Objects.requireNonNullElse(place.getUsername(), ""),
                        Objects.requireNonNullElse(place.getPassword(), ""))
                .load();
    }

    private static Path file(String url) {
        return Path.of(name(url).substring(H2_FILE.length()) + SUFFIX);
    }

    /** Without the settings that follow. */
    private static String name(String url) {
        return url.replaceFirst(";.*", "");
    }
}

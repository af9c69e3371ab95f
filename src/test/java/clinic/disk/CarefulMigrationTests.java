package clinic.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class CarefulMigrationTests {

    @TempDir
    Path folder;

    String url;

    @BeforeEach
    void anOlderVersion() throws IOException {
        url = "jdbc:h2:file:" + folder.resolve("clinic").toAbsolutePath()
                + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
        migration("V1__first.sql", "create table first (a integer);");
        migrate();
    }

    /** What a kill leaves too: one statement is done, and the next is not. */
    @Test
    void leavesTheFileAsItWasIfItBreaksOffInTheMiddle() throws IOException {
        migration("V2__other.sql", "create table other (a integer); insert into nowhere values (1);");

        assertThatThrownBy(this::migrate).isInstanceOf(FlywayException.class);
        assertThat(tables()).containsExactly("FIRST", "flyway_schema_history");

        migration("V2__other.sql", "create table other (a integer);");
        migrate();
        assertThat(tables()).containsExactly("FIRST", "OTHER", "flyway_schema_history");
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().contains("migrating")))
                    .isEmpty();
        }
    }

    @Test
    void changesTheFileItselfWhereSomebodyHasItOpen() throws IOException {
        migration("V2__other.sql", "create table other (a integer);");
        try (HikariDataSource pool = pool()) {
            JdbcTemplate open = new JdbcTemplate(pool);
            open.execute("select 1");

            migrate(pool);

            open.execute("insert into other values (1)");
        }
        assertThat(tables()).contains("OTHER");
    }

    private void migration(String name, String sql) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("migrations")).resolve(name), sql);
    }

    private void migrate() {
        try (HikariDataSource pool = pool()) {
            migrate(pool);
        }
    }

    private void migrate(HikariDataSource pool) {
        JdbcConnectionDetails details = new AsConfigured(url);
        new CarefulMigration(
                        pool,
                        new StaticListableBeanFactory(Map.of("details", details))
                                .getBeanProvider(JdbcConnectionDetails.class))
                .run(Flyway.configure()
                        .dataSource(pool)
                        .locations("filesystem:" + folder.resolve("migrations"))
                        .load());
    }

    private HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        return pool;
    }

    private List<String> tables() {
        return new JdbcTemplate(new DriverManagerDataSource(url))
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = 'PUBLIC' order by table_name",
                        String.class);
    }

    private record AsConfigured(String url) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return "";
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}

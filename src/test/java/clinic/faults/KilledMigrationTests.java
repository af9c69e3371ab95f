package clinic.faults;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.ClinicSite;
import clinic.Postgres;
import clinic.program.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A start of a new version that is killed while it brings the tables of an older one up to date. */
class KilledMigrationTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String HISTORY = "select count(*) from \"flyway_schema_history\"";

    @TempDir
    Path folder;

    @Test
    void leavesAnH2FileAsItWasOrAsItShallBe() throws Exception {
        Path file = folder.resolve("data/clinic.mv.db");
        Path copy = folder.resolve("data/clinic.migrating.mv.db");
        startInThisProcess();
        int all = numberIn(file, HISTORY);
        makeOlder(file);
        int before = numberIn(file, HISTORY);
        assertThat(before).isLessThan(all);

        try (Program killed = Program.launch(folder, Program.freePort())) {
            once(killed, () -> killed.output().contains("to version \"9.2"));
            killed.kill();
        }

        assertThat(numberIn(file, HISTORY)).isIn(before, all);
        startInThisProcess();
        assertThat(numberIn(file, HISTORY)).isEqualTo(all);
        assertThat(numberIn(file, "select count(*) from submission where reference = 'PT-2345-6789' and place <> 0"))
                .isEqualTo(1);
        assertThat(copy).doesNotExist();
    }

    @Test
    void leavesPostgresAsItWasAfterOneMigrationOrAnother() {
        String url = Postgres.newDatabase();
        String[] settings = {
            "--spring.profiles.active=postgres",
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=postgres"
        };
        JdbcTemplate database = new JdbcTemplate(new DriverManagerDataSource(url));
        try (Program killed = Program.launch(folder, Program.freePort(), settings)) {
            once(killed, () -> !database.queryForList("select 1 from pg_tables where tablename = 'submission'")
                    .isEmpty());
            killed.kill();
        }

        try (Program next = Program.start(folder, Program.freePort(), settings)) {
            assertThat(new Patient("Rosa Delgado").isReceivedInTheEnd(next.port()))
                    .isNotEmpty();
        }
    }

    /** Or once it has started: then it was quicker than this test, which is no harm. */
    private static void once(Program program, Callable<Boolean> isAtWork) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> isAtWork.call() || program.output().contains("ACCEPTING_TRAFFIC"));
    }

    private void startInThisProcess() {
        SpringApplication.run(
                        ClinicSite.class,
                        "--server.port=0",
                        "--management.server.port=-1",
                        "--clinic.data=" + folder.resolve("data").toAbsolutePath(),
                        "--clinic.keys=" + folder.resolve("keys/clinic.json").toAbsolutePath())
                .close();
    }

    /** As a version of long ago left it, with a request in it, and sealed with the same key. */
    private void makeOlder(Path file) throws Exception {
        Path older = folder.resolve("older");
        List<Object[]> proof;
        try (Connection now = open(file)) {
            proof = template(now).query("select * from privacy_check", (row, number) ->
                    new Object[] {row.getObject(1), row.getObject(2), row.getObject(3)});
        }
        Flyway.configure()
                .dataSource("jdbc:h2:file:" + older, "", "")
                .target("8")
                .load()
                .migrate();
        try (Connection before = DriverManager.getConnection("jdbc:h2:file:" + older, "", "")) {
            template(before).batchUpdate("insert into privacy_check values (?, ?, ?)", proof);
            template(before)
                    .update("insert into submission (id, version, reference, token, received_at, status, open)"
                            + " values (random_uuid(), 0, 'PT-2345-6789', 'token', '2026-01-02 03:04:05.678901Z', 'NEW',"
                            + " true)");
        }
        Files.move(Path.of(older + ".mv.db"), file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static int numberIn(Path file, String query) throws SQLException {
        try (Connection connection = open(file)) {
            Integer number = template(connection).queryForObject(query, Integer.class);
            return number == null ? 0 : number;
        }
    }

    private static JdbcTemplate template(Connection connection) {
        return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    private static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + file.toString().replace(".mv.db", ""), "", "");
    }
}

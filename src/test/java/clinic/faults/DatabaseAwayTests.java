package clinic.faults;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.Postgres;
import clinic.program.Program;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL server that goes away under the running site, or is there and does not answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAwayTests {

    private final int databasePort = Program.freePort();

    @TempDir
    static Path folder;

    EmbeddedPostgres server;
    String url;
    Program site;

    @BeforeAll
    void start() throws IOException {
        server = startServer();
        url = Postgres.newDatabaseOf(server);
        site = Program.start(
                folder.resolve("site"),
                Program.freePort(),
                "--spring.profiles.active=postgres",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                Program.WITH_HEALTH);
    }

    private EmbeddedPostgres startServer() throws IOException {
        return Postgres.durable()
                .setPort(databasePort)
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start();
    }

    @AfterAll
    void stop() throws IOException {
        site.close();
        server.close();
    }

    @Test
    void isRefusedPlainlyUntilAStoppedServerIsBack() throws IOException {
        Patient rosa = new Patient("Rosa Delgado");
        server.close();
        Patient.readsOn(site.port());
        rosa.isRefusedPlainly(site.port());
        isReadyToServeOnly();
        server = startServer();

        assertThat(tokensOf(rosa)).hasSize(1);
        assertThat(site.health("readiness")).isEqualTo(200);
    }

    /** Whoever leads readers here goes on, and whoever looks after the site is told. */
    private void isReadyToServeOnly() {
        assertThat(site.health("readiness")).isEqualTo(503);
        assertThat(site.health("serving")).isEqualTo(200);
        assertThat(site.health("liveness")).isEqualTo(200);
    }

    @Test
    void isRefusedPlainlyWhileAServerIsFrozen() throws IOException, InterruptedException {
        Patient lola = new Patient("Lola Ortiz");
        signal("-STOP");
        try {
            Patient.readsOn(site.port());
            assertThat(site.metrics()).contains("clinic_mail_waiting NaN", "clinic_backup_latest_seconds NaN");
            lola.isRefusedPlainly(site.port());
            isReadyToServeOnly();
        } finally {
            signal("-CONT");
        }

        assertThat(tokensOf(lola)).hasSize(1);
    }

    private List<String> tokensOf(Patient patient) {
        return new JdbcTemplate(new DriverManagerDataSource(url))
                .queryForList(
                        "select token from submission where token = ?",
                        String.class,
                        patient.isReceivedInTheEnd(site.port()));
    }

    private void signal(String signal) throws IOException, InterruptedException {
        long postmaster = Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0));
        ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
        send(signal, process);
        for (ProcessHandle child : process.descendants().toList()) {
            send(signal, child);
        }
    }

    /** Children of the server come and go. */
    private static void send(String signal, ProcessHandle process) throws IOException, InterruptedException {
        int refused = new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(refused == 0 || !process.isAlive()).isTrue();
    }
}

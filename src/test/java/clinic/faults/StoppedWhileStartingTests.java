package clinic.faults;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.Postgres;
import clinic.Visitor;
import clinic.program.Program;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever runs the site changes their mind before it is up. */
class StoppedWhileStartingTests {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Java says so when it was told to stop. */
    private static final int TOLD_TO_STOP = 143;

    @TempDir
    Path folder;

    /** The table is one that is asked for once pages are answered, and before the start has come to its end. */
    @Test
    void endsQuietlyWhenItAnswersAlreadyAndIsNotYetUp() throws SQLException {
        String url = Postgres.newDatabase();
        try (Connection other = DriverManager.getConnection(url, "postgres", "");
                Program site = Program.launch(
                        folder,
                        Program.freePort(),
                        "--spring.profiles.active=postgres",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.hikari.data-source-properties.socketTimeout=600")) {
            once(() -> site.output().contains("Successfully applied"));
            other.setAutoCommit(false);
            other.createStatement().execute("lock table notification in access exclusive mode");
            once(() -> answers(site));
            CompletableFuture<Integer> stopped = CompletableFuture.supplyAsync(site::stop);
            once(() -> site.output().contains("ReadinessState changed to REFUSING_TRAFFIC"));
            other.rollback();

            assertThat(stopped.join()).isEqualTo(TOLD_TO_STOP);
            assertThat(site.output())
                    .doesNotContain("\tat ", " ERROR ", "Exception")
                    .contains(Program.NO_LONGER_READY);
        }
    }

    private static void once(Callable<Boolean> isSo) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(isSo);
    }

    private static boolean answers(Program site) {
        try {
            return Visitor.of(site.port()).opens("/").status() == 200;
        } catch (UncheckedIOException e) {
            return false; // not yet
        }
    }
}

package clinic.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.program.Command;
import clinic.program.Debian;
import clinic.program.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A disk that for a while answers every write, or every request to force it out, with an error. */
class WriteErrorsTests {

    /** EIO: what a broken disk says. */
    private static final String IO_ERROR = "5";

    @TempDir
    Path folder;

    Program site;

    @BeforeEach
    void startWhereCallsCanBeMadeToFail() throws IOException, InterruptedException {
        assumeTrue(
                Debian.has(Path.of("/usr/bin/fiu-run"), "fiu-utils"),
                "fiu-run is here, or can be installed, which takes root on Debian");
        site = Program.startedBy(
                List.of("fiu-run", "-x", "-f", control()), folder, Program.freePort(), Program.WITH_HEALTH);
    }

    @AfterEach
    void stop() {
        if (site != null) {
            site.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"posix/io/rw/pwrite", "posix/io/sync/*"})
    void takeNothingThatIsNotOnTheDiskReadOnAndRecoverByThemselves(String calls)
            throws IOException, InterruptedException {
        String before = new Patient("Rosa Delgado").isReceivedInTheEnd(site.port());
        tell("enable name=" + calls + ",failinfo=" + IO_ERROR);
        new Patient("Lola Ortiz").isRefusedPlainly(site.port());
        new Patient("Lola Ortiz").isRefusedPlainly(site.port());
        Patient.readsOn(site.port());
        assertThat(site.health("readiness")).isEqualTo(503);
        assertThat(site.health("serving")).isEqualTo(200);
        assertThat(site.health("liveness")).isEqualTo(200);

        tell("disable name=" + calls);
        String again = new Patient("Lola Ortiz").isReceivedInTheEnd(site.port());
        String after = new Patient("Eva Marin").isReceivedInTheEnd(site.port());
        assertThat(site.health("readiness")).isEqualTo(200);
        site.kill();

        assertThat(new JdbcTemplate(new DriverManagerDataSource(
                                "jdbc:h2:file:" + folder.resolve("data/clinic").toAbsolutePath(), "", ""))
                        .queryForList("select token from submission", String.class))
                .containsExactlyInAnyOrder(before, again, after);
    }

    private void tell(String command) throws IOException, InterruptedException {
        assertThat(Command.succeeds("fiu-ctrl", "-f", control(), "-c", command, String.valueOf(site.pid())))
                .isTrue();
    }

    private String control() {
        return folder.resolve("fiu").toAbsolutePath().toString();
    }
}

package clinic.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.program.Command;
import clinic.program.Program;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The site on a small disk of its own, which becomes full while it runs. */
class FullDiskTests {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @BeforeEach
    void mountASmallDisk() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("data"));
        assumeTrue(
                Command.succeeds(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=64m",
                        "tmpfs",
                        folder.resolve("data").toString()),
                "A disk can be mounted here, which takes root on Linux");
    }

    @AfterEach
    void unmountIt() throws IOException, InterruptedException {
        Command.succeeds("umount", folder.resolve("data").toString());
    }

    @Test
    void takesNothingThatItCannotKeepReadsOnAndRecoversByItself() throws IOException {
        List<String> told = new ArrayList<>();
        Path filling = folder.resolve("data/filling");
        try (Program site = Program.start(folder, Program.freePort(), Program.WITH_HEALTH)) {
            told.add(new Patient("Rosa Delgado").isReceivedInTheEnd(site.port()));
            fill(filling);
            told.addAll(thoseWhoStillFit(site));
            new Patient("Lola Ortiz").isRefusedPlainly(site.port());
            Patient.readsOn(site.port());
            assertThat(site.health("readiness")).isEqualTo(503);
            assertThat(site.health("serving")).isEqualTo(200);
            assertThat(site.health("liveness")).isEqualTo(200);

            Files.delete(filling);
            assertThat(site.health("readiness")).isEqualTo(200);
            told.add(new Patient("Lola Ortiz").isReceivedInTheEnd(site.port()));
            told.add(new Patient("Eva Marin").isReceivedInTheEnd(site.port()));
            site.kill();
        }
        assertThat(new JdbcTemplate(new DriverManagerDataSource(
                                "jdbc:h2:file:" + folder.resolve("data/clinic").toAbsolutePath(), "", ""))
                        .queryForList("select token from submission", String.class))
                .contains(told.toArray(String[]::new));
    }

    /** The file has some room left in it. */
    private static List<String> thoseWhoStillFit(Program site) {
        List<String> told = new ArrayList<>();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            var seen = new Patient("Ana " + letter).asks(site.port());
            if (seen.status() != 303) {
                return told;
            }
            told.add(seen.leadsTo().replaceFirst(".*/", ""));
        }
        throw new AssertionError("Nothing is full");
    }

    private static void fill(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (byte[] some = new byte[MEGABYTE / 64]; ; ) {
                out.write(some);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left on device");
        }
    }
}

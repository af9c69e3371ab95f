package clinic.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.program.Command;
import clinic.program.Program;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The site on a disk of its own that lets nobody write any more, as Linux does after an error of the disk. A disk that the
 * database has open cannot be mounted again read-only; so ext4 is made to find such an error.
 */
class ReadOnlyDiskTests {

    private static final int SIZE = 64 << 20;
    private static final int ERRORS_CORRECTED = 1;

    @TempDir
    Path folder;

    Path data;
    Path disk;

    @BeforeEach
    void mountASmallDisk() throws IOException, InterruptedException {
        data = Files.createDirectories(folder.resolve("data"));
        disk = folder.resolve("disk");
        try (RandomAccessFile file = new RandomAccessFile(disk.toFile(), "rw")) {
            file.setLength(SIZE);
        }
        assumeTrue(
                Command.succeeds("mkfs.ext4", "-q", disk.toString())
                        && Command.succeeds("mount", "-o", "loop", disk.toString(), data.toString()),
                "A file with ext4 can be mounted here, which takes root and a loop device on Linux");
    }

    @AfterEach
    void unmountIt() throws IOException, InterruptedException {
        while (Command.succeeds("umount", data.toString())) {
            // one may lie upon the other
        }
        Command.succeeds("umount", folder.resolve("mended").toString());
    }

    @Test
    void takesNothingThatItCannotKeepReadsOnAndRecoversByItself() throws IOException, InterruptedException {
        List<String> told = new ArrayList<>();
        try (Program site = Program.start(folder, Program.freePort(), Program.WITH_HEALTH)) {
            told.add(new Patient("Rosa Delgado").isReceivedInTheEnd(site.port()));
            assumeTrue(
                    Command.succeeds("mount", "-o", "remount,abort", data.toString()), "This ext4 can be told to fail");

            assertThat(site.health("readiness"))
                    .as("before anybody has sent anything")
                    .isEqualTo(503);
            new Patient("Lola Ortiz").isRefusedPlainly(site.port());
            new Patient("Lola Ortiz").isRefusedPlainly(site.port());
            Patient.readsOn(site.port());
            assertThat(site.health("readiness")).isEqualTo(503);
            assertThat(site.health("serving")).isEqualTo(200);
            assertThat(site.health("liveness")).isEqualTo(200);

            repair();
            new Patient("Lola Ortiz").isRefusedPlainly(site.port());
            assertThat(site.health("readiness")).isEqualTo(503);

            assertThat(Command.succeeds("mount", "-o", "remount,rw", data.toString()))
                    .isTrue();
            Awaitility.await().atMost(Patient.PATIENCE).until(() -> site.health("readiness") == 200);
            told.add(new Patient("Lola Ortiz").isReceivedInTheEnd(site.port()));
            told.add(new Patient("Eva Marin").isReceivedInTheEnd(site.port()));
            site.kill();
        }
        assertThat(new JdbcTemplate(new DriverManagerDataSource(
                                "jdbc:h2:file:" + data.resolve("clinic").toAbsolutePath(), "", ""))
                        .queryForList("select token from submission", String.class))
                .contains(told.toArray(String[]::new));
    }

    /** Puts a checked copy of the disk in its place, without a moment in which there is none; for reading only, to be sure. */
    private void repair() throws IOException, InterruptedException {
        Path copy = Files.copy(disk, folder.resolve("copy"));
        assertThat(Command.exitCode("e2fsck", "-p", "-f", copy.toString())).isBetween(0, ERRORS_CORRECTED);
        String mended = Files.createDirectories(folder.resolve("mended")).toString();
        assertThat(Command.succeeds("mount", "-o", "loop", copy.toString(), mended)
                        && Command.succeeds("mount", "-o", "remount,ro", mended)
                        && Command.succeeds("mount", "--bind", mended, data.toString()))
                .isTrue();
    }
}

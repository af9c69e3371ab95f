package clinic.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.ClinicSite;
import clinic.program.Program;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** An H2 file that the site must not take for its own, or for an empty one. */
@ExtendWith(OutputCaptureExtension.class)
class UnusableFileTests {

    /** Where more is left, H2 may find an older state of the database, and takes it. */
    private static final int HEADERS_AND_NO_MORE = 10_000;

    @TempDir
    Path folder;

    Path file;

    @BeforeEach
    void startOnce() {
        file = folder.resolve("data/clinic.mv.db").toAbsolutePath();
        start().close();
    }

    @Test
    void isLeftAloneIfAnotherNodeHasIt() throws SQLException {
        String url = "jdbc:h2:file:" + file.toString().replace(".mv.db", "");
        try (Connection another = DriverManager.getConnection(url, "", "")) {
            assertThat(another.isValid(1)).isTrue();
            try (Program second = Program.launch(folder, Program.freePort())) {
                assertThat(second.ended()).isEqualTo(1);
                assertThat(second.output())
                        .contains("Another program has the database " + url + " open.")
                        .contains("Several nodes need PostgreSQL")
                        .doesNotContain("\tat ");
            }
        }
        start().close();
    }

    @Test
    void isNotReplacedByAnEmptyOneIfItIsGone(CapturedOutput output) throws IOException {
        Files.delete(file);

        assertThatThrownBy(() -> start().close()).isInstanceOf(RuntimeException.class);

        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START")
                .contains("but no database beside it")
                .contains("restore <newest backup>")
                .contains("move the key file away");
        assertThat(file).doesNotExist();
    }

    @Test
    void beginsEmptyIfItsKeyIsMovedAwayToo() throws IOException {
        Files.delete(file);
        Files.move(folder.resolve("keys/clinic.json"), folder.resolve("clinic.json"));

        start().close();

        assertThat(file).exists();
    }

    @Test
    void isLeftAloneIfItIsCutOff(CapturedOutput output) throws IOException {
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(HEADERS_AND_NO_MORE);
        }
        isRefused(output);
    }

    @Test
    void isLeftAloneIfItIsDamaged(CapturedOutput output) throws IOException {
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.write(new byte[(int) Math.min(damaged.length(), 16_384)]);
        }
        isRefused(output);
    }

    @Test
    void isLeftAloneIfItIsNoDatabaseAtAll(CapturedOutput output) throws IOException {
        Files.writeString(file, "This is a letter, and not a database.\n".repeat(500));
        isRefused(output);
    }

    private void isRefused(CapturedOutput output) throws IOException {
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> start().close()).isInstanceOf(RuntimeException.class);
        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START")
                .contains("The database jdbc:h2:file:" + file.toString().replace(".mv.db", "") + " cannot be read")
                .contains("Nothing was changed.")
                .contains("restore <newest backup> --replace");
        assertThat(file).hasBinaryContent(before);
    }

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(
                ClinicSite.class,
                "--server.port=0",
                "--clinic.data=" + file.getParent(),
                "--clinic.keys=" + folder.resolve("keys/clinic.json").toAbsolutePath());
    }
}

package clinic;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.Visitor.Seen;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class CommandsTests {

    private final InputStream keyboard = System.in;

    @TempDir
    Path folder;

    @AfterEach
    void giveTheKeyboardBack() {
        System.setIn(keyboard);
    }

    @Test
    void addsAnAccountThatCanSignInAndMakesNoOther(CapturedOutput output) {
        assertThat(run(StaffVisitor.PASSWORD, "staff", "add", "maria", "--role", "front-desk"))
                .isZero();
        assertThat(output.getOut()).isEqualToIgnoringNewLines("maria can sign in as front-desk.");
        assertThat(run(StaffVisitor.PASSWORD, "staff", "add", "maria", "--role", "EDITOR"))
                .isEqualTo(1);
        assertThat(output.getErr()).isEqualToIgnoringNewLines("There is already an account with this name.");

        try (ConfigurableApplicationContext site =
                SpringApplication.run(ClinicSite.class, data(), keys(), "--server.port=0")) {
            int port = site.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            Seen signedIn = StaffVisitor.of(port).signsIn("maria");

            assertThat(signedIn.leadsTo()).isEqualTo("/desk/account/first-page");
            assertThat(output.getOut()).doesNotContain("One-time password");
        }
    }

    /** The build looks ahead for the site alone, but an image starts commands with the same settings of Java. */
    @Test
    void addsAnAccountWhereTheSiteStartsByWhatTheBuildFoundOut(CapturedOutput output) {
        System.setProperty(AotDetector.AOT_ENABLED, "true");
        try {
            assertThat(run(StaffVisitor.PASSWORD, "staff", "add", "maria", "--role", "editor"))
                    .isZero();
        } finally {
            System.clearProperty(AotDetector.AOT_ENABLED);
        }
        assertThat(output.getOut()).isEqualToIgnoringNewLines("maria can sign in as editor.");
    }

    @Test
    void saysThatTheDatabaseCannotBeOpened(CapturedOutput output) throws IOException {
        Files.write(Files.createDirectory(folder.resolve("data")).resolve("clinic.mv.db"), new byte[8192]);

        assertThat(run(StaffVisitor.PASSWORD, "staff", "add", "maria", "--role", "editor"))
                .isEqualTo(1);
        assertThat(output.getErr())
                .isEqualToIgnoringNewLines("The database could not be opened. If the site is running, stop it first.");
    }

    @Test
    void saysInOneSentenceWhatItDoesNotUnderstand(CapturedOutput output) {
        assertThat(run("", "staf")).isEqualTo(2);
        assertThat(output.getErr())
                .isEqualToIgnoringNewLines(
                        "There is no command \"staf\". Commands: backup, check, keys, restore, staff.");

        assertThat(run("", "staff", "add", "maria", "--role", "boss")).isEqualTo(2);
        assertThat(output.getErr()).contains("Usage: staff add <name> --role");
        assertThat(run("short", "staff", "add", "maria", "--role=editor")).isEqualTo(1);
        assertThat(output.getErr()).contains("Use at least 15 characters.");
        assertThat(output.getOut()).isEmpty();
    }

    @Test
    void checksTheContentWithoutStartingAnythingOfTheSite(CapturedOutput output) {
        assertThat(Commands.run("check", "content")).isZero();
        assertThat(output.getOut()).contains("files, 0 errors, ").endsWith(" hints" + System.lineSeparator());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void takesOptionsForSettingsOfTheSite() {
        assertThat(Commands.isAskedFor("--server.port=8111")).isFalse();
        assertThat(Commands.isAskedFor()).isFalse();
        assertThat(Commands.isAskedFor("staff")).isTrue();
    }

    private int run(String typed, String... args) {
        System.setIn(new ByteArrayInputStream((typed + "\n").getBytes(StandardCharsets.UTF_8)));
        return Commands.run(
                Stream.concat(Stream.of(args), Stream.of(data(), keys())).toArray(String[]::new));
    }

    private String data() {
        return "--clinic.data=" + folder.resolve("data").toAbsolutePath();
    }

    private String keys() {
        return "--clinic.keys=" + folder.resolve("keys/clinic.json").toAbsolutePath();
    }
}

package clinic;

import static clinic.ARunningSite.command;
import static clinic.ARunningSite.keys;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.program.Jar;
import clinic.staff.Role;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Runs the lines that the README tells whoever stands before a dead machine, as they stand there. */
class RecoveryDrillTests {

    @TempDir
    Path folder;

    @Nullable
    Process drill;

    @Test
    void bringsADeadMachineBackByTheReadme() throws IOException {
        List<String> lines = linesOf(Files.readString(Path.of("README.md")));
        assertThat(lines).hasSizeBetween(1, 10);
        String reference;
        Path dead = folder.resolve("dead");
        try (ARunningSite site = ARunningSite.in(dead)) {
            reference = site.asks();
            site.employs("maria", Role.FRONT_DESK);
        }
        copyAway(dead);
        FileSystemUtils.deleteRecursively(dead);

        int port = freePort();
        Process running = drill(lines, port);
        drill = running;
        Awaitility.await().atMost(Duration.ofMinutes(10)).until(() -> !running.isAlive() || answers(port));

        StaffVisitor maria = StaffVisitor.of(port);
        maria.signsIn("maria");
        assertThat(maria.opens("/desk/requests/" + reference).text("main")).contains("Rosa Delgado");
        assertThat(Visitor.of(port).opens("/").status()).isEqualTo(200);
    }

    @AfterEach
    void stopTheSite() {
        if (drill != null) {
            // the shell may have become the site itself, which writes until it has ended
            List<ProcessHandle> all = Stream.concat(drill.descendants(), Stream.of(drill.toHandle()))
                    .toList();
            all.forEach(ProcessHandle::destroy);
            all.forEach(one -> one.onExit().join());
        }
    }

    /** What the README says to keep elsewhere. */
    private void copyAway(Path dead) throws IOException {
        Path copies = Files.createDirectories(folder.resolve("copies"));
        assertThat(command(
                        dead,
                        "backup",
                        copies.resolve("clinic-2026-11-26T10-30-00Z.backup").toString()))
                .isZero();
        FileSystemUtils.copyRecursively(Path.of("content"), copies.resolve("content"));
        Files.copy(keys(dead), Files.createDirectories(folder.resolve("safe")).resolve("clinic.json"));
        Files.copy(Jar.packed(), copies.resolve("clinic-site.jar"));
    }

    private Process drill(List<String> lines, int port) throws IOException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-euc", String.join("\n", lines));
        shell.directory(Files.createDirectories(folder.resolve("new-machine")).toFile());
        shell.environment().put("COPIES", folder.resolve("copies").toString());
        shell.environment().put("SAFE", folder.resolve("safe").toString());
        shell.environment().put("SERVER_PORT", String.valueOf(port));
        shell.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        shell.environment().put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH"));
        return shell.redirectErrorStream(true)
                .redirectOutput(Path.of("target/recovery-drill.log").toFile())
                .start();
    }

    private static List<String> linesOf(String readme) {
        String section = readme.substring(readme.indexOf("\n## Recovery\n"));
        int begin = section.indexOf("```sh\n") + 6;
        return section.substring(begin, section.indexOf("```", begin)).lines().toList();
    }

    private static boolean answers(int port) {
        try {
            return Visitor.of(port).opens("/").status() == 200;
        } catch (java.io.UncheckedIOException e) {
            return false; // not yet
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}

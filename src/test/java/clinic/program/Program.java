package clinic.program;

import clinic.StaffVisitor;
import clinic.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The jar as whoever runs it starts it: in a process of its own, which can be stopped, killed and frozen. */
public final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Path LOGS = Path.of("target/faults");

    /** Said once everything is up; pages are answered a little earlier. */
    private static final String READY = "ReadinessState changed to ACCEPTING_TRAFFIC";

    /** A setting. */
    public static final String WITH_HEALTH = "--management.server.port=0";

    /** Said before anything else when it stops, so that whoever leads visitors here leads them elsewhere. */
    public static final String NO_LONGER_READY = "from ACCEPTING_TRAFFIC to REFUSING_TRAFFIC";

    private static final Pattern MANAGEMENT = Pattern.compile("management +http://127\\.0\\.0\\.1:(\\d+)");

    private static final Pattern ONE_TIME_PASSWORD = Pattern.compile("One-time password, good for 7 days: (\\S+)");

    private final Process process;
    private final Path log;
    private final int port;

    private Program(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * Starts it, and returns once it has started.
     *
     * @param folder of its data and keys; where something is already, it goes on with that
     */
    public static Program start(Path folder, int port, String... settings) {
        return startedBy(List.of(), folder, port, settings);
    }

    /** The same, started by another program that becomes it. */
    public static Program startedBy(List<String> other, Path folder, int port, String... settings) {
        Program program = launch(other, folder, port, settings);
        Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !program.isAlive() || program.output().contains(READY));
        if (!program.isAlive()) {
            throw new AssertionError("The site did not start: " + program.output());
        }
        return program;
    }

    /** Starts it and waits for nothing. */
    public static Program launch(Path folder, int port, String... settings) {
        return launch(List.of(), folder, port, settings);
    }

    private static Program launch(List<String> other, Path folder, int port, String... settings) {
        List<String> command = new ArrayList<>(other);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Jar.laidOut().toString(),
                "--server.port=" + port,
                "--logging.level.org.springframework.boot.availability=debug",
                // Counted as in earnest, though all that a test sends comes from one address
                "--clinic.spam.per-address=1000000",
                "--clinic.spam.per-network=1000000",
                "--clinic.spam.per-hour=1000000",
                "--clinic.spam.same-text=1000000",
                "--clinic.data=" + folder.resolve("data").toAbsolutePath()));
        command.addAll(List.of(settings));
        if (command.stream().noneMatch(setting -> setting.startsWith("--clinic.keys="))) {
            command.add("--clinic.keys=" + folder.resolve("keys/clinic.json").toAbsolutePath());
        }
        if (command.stream().noneMatch(setting -> setting.startsWith("--management.server.port="))) {
            command.add("--management.server.port=-1");
        }
        try {
            Path log = Files.createTempFile(Files.createDirectories(LOGS), "site-", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new Program(process, log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** The administrator whom the first start of a site has made signs in, and takes a password of their own. */
    public StaffVisitor administrator() {
        Matcher shown = ONE_TIME_PASSWORD.matcher(output());
        if (!shown.find()) {
            throw new AssertionError("It has made none");
        }
        StaffVisitor admin = StaffVisitor.of(port);
        admin.signsIn("admin", shown.group(1));
        String page = "/desk/account/password";
        Map<String, String> answers = Map.of("present", shown.group(1), "wanted", StaffVisitor.PASSWORD);
        if (!admin.sends(page, page, answers).leadsTo().equals("/desk/account")) {
            throw new AssertionError("The password was not taken");
        }
        return admin;
    }

    /** What it says to whoever asks how it is, such as a load balancer: 200 or 503. Needs a port for that. */
    public int health(String group) {
        return operator().opens("/actuator/health/" + group).status();
    }

    /** The numbers that it tells whoever watches it. */
    public String metrics() {
        return new String(operator().fetches("/actuator/prometheus", Map.of()).body(), StandardCharsets.UTF_8);
    }

    private Visitor operator() {
        Matcher place = MANAGEMENT.matcher(output());
        if (!place.find()) {
            throw new AssertionError("It has no port for this");
        }
        return Visitor.of(Integer.parseInt(place.group(1)));
    }

    /** Everything that it has printed so far. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the system does when memory runs out, or as a power cut. */
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    /** As whoever runs it tells it to stop. Returns its exit code. */
    public int stop() {
        process.destroy();
        return ended();
    }

    /** Waits until it has ended by itself. Returns its exit code. */
    public int ended() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}

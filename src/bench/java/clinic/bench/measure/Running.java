package clinic.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that is measured, with those that it has started. Ends with this JVM at the latest. */
public final class Running implements AutoCloseable {

    /** Only the server runs on this core, and who asks it on another, so that neither takes the other's time. */
    private static final String SERVER_CORE = "0";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration IDLE = Duration.ofSeconds(3);
    private static final double BUSY = 0.05;

    private final Process process;
    private final Path log;

    private Running(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    public static Running start(Path log, Map<String, String> settings, List<String> command) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(log.toFile()).environment().putAll(settings);
        Running running = new Running(builder.start(), log);
        Runtime.getRuntime().addShutdownHook(new Thread(running::kill, "end of " + command.get(0)));
        return running;
    }

    /** The command, to be run on a core of its own. */
    public static List<String> pinned(List<String> command) {
        return Stream.concat(Stream.of("taskset", "--cpu-list", SERVER_CORE), command.stream())
                .toList();
    }

    /** Time that all its processes have spent on a core, in steps of 10 ms. */
    public Duration cpu() {
        return all().map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Waits until its processes have taken next to nothing of a core for some seconds.
     *
     * @param begin from when on to count, by {@link System#nanoTime}
     * @return when those seconds began, or {@link Double#NaN} if they did not
     */
    public double secondsUntilIdle(long begin, Duration patience) throws InterruptedException {
        double busyUntil = seconds(begin);
        while (seconds(begin) - busyUntil < IDLE.toSeconds()) {
            Duration before = cpu();
            Thread.sleep(1000);
            if (cpu().minus(before).toMillis() > BUSY * 1000) {
                busyUntil = seconds(begin);
            }
            if (busyUntil > patience.toSeconds()) {
                return Double.NaN;
            }
        }
        return busyUntil;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    public double residentMiB() {
        return memory("VmRSS:");
    }

    /** The most that was resident at once. */
    public double mostResidentMiB() {
        return memory("VmHWM:");
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public boolean succeeded() {
        return !process.isAlive() && process.exitValue() == 0;
    }

    public String output() throws IOException {
        return Files.readString(log);
    }

    /** Ends it as a power cut would. */
    public void kill() {
        List<ProcessHandle> doomed = all().toList();
        doomed.forEach(ProcessHandle::destroyForcibly);
        doomed.forEach(each -> each.onExit()
                .completeOnTimeout(each, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join());
    }

    /** Ends it as it wishes, and after some time in any case. */
    @Override
    public void close() {
        List<ProcessHandle> ending = new ArrayList<>(all().toList());
        java.util.Collections.reverse(ending);
        ending.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                ending.forEach(ProcessHandle::destroyForcibly);
                process.waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Stream<ProcessHandle> all() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    private double memory(String line) {
        return all().mapToDouble(each -> kibibytes(each.pid(), line)).sum() / 1024;
    }

    private static double kibibytes(long pid, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // ended meanwhile
        }
    }
}

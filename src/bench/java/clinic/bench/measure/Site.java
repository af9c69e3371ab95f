package clinic.bench.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The clinic's site as people run it, in a process and on data of its own. */
public final class Site implements AutoCloseable {

    public static final String ARTICLE = "/blog/stem-cell-therapy-for-back-pain";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int BETWEEN_LOOKS_MS = 5;

    private final Running process;
    private final String address;
    private final double secondsToFirst;

    private Site(Running process, String address, double secondsToFirst) {
        this.process = process;
        this.address = address;
        this.secondsToFirst = secondsToFirst;
    }

    /** The command line that starts the site, unless the bench tries several. */
    public static List<String> command() {
        return command(System.getProperty("site"));
    }

    public static List<String> command(String line) {
        return List.of("bash", "-c", line);
    }

    /**
     * Returns once it has answered its first article.
     *
     * @param folder for its database, keys and log; where something is already, it goes on with that
     */
    public static Site start(Path folder, Map<String, String> more, List<String> command)
            throws IOException, InterruptedException {
        int port = Http.freePort();
        Map<String, String> settings = new HashMap<>(Map.of(
                "SERVER_PORT", Integer.toString(port),
                "CLINIC_DATA", folder.resolve("data").toAbsolutePath().toString(),
                "CLINIC_KEYS",
                        folder.resolve("keys/clinic.json").toAbsolutePath().toString()));
        settings.putAll(more);
        String address = "http://127.0.0.1:" + port;
        long begin = System.nanoTime();
        Running process = Running.start(folder.resolve("log"), settings, command);
        try {
            while (!answers(address + ARTICLE)) {
                if (!process.isAlive() || seconds(begin) > PATIENCE.toSeconds()) {
                    throw new IOException("The site did not start: " + process.output());
                }
                Thread.sleep(BETWEEN_LOOKS_MS);
            }
            return new Site(process, address, seconds(begin));
        } catch (IOException | InterruptedException e) {
            process.close();
            throw e;
        }
    }

    private static boolean answers(String address) {
        try {
            return Http.get(address, Map.of()).status() == 200;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    public String at(String path) {
        return address + path;
    }

    public double secondsToFirst() {
        return secondsToFirst;
    }

    public Running process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}

package clinic.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** As many requests as a server answers on so many connections, asked by wrk, and what one of them took of its core. */
public record Wrk(double perSecond, double cpuMicros, double p50Millis, double p99Millis) {

    public static final int CONNECTIONS = 64;

    private static final String REPORT = "src/bench/wrk.lua";

    /** Refuses a run in which any answer was an error. */
    public static Wrk run(Running server, String address, Map<String, String> headers, Duration time)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("wrk", "-t1", "-c" + CONNECTIONS, "-d" + time.toSeconds() + "s", "--timeout", "10s"));
        headers.forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
        command.addAll(List.of("-s", Path.of(REPORT).toString(), address));
        Duration before = server.cpu();
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (wrk.waitFor() != 0) {
            throw new IOException(output);
        }
        String[] report =
                output.strip().substring(output.strip().lastIndexOf('\n') + 1).split(" ", -1);
        if (!report[2].equals("0")) {
            throw new IOException(report[2] + " answers of " + address + " were errors");
        }
        double requests = number(report[0]);
        return new Wrk(
                requests * 1e6 / number(report[1]),
                server.cpu().minus(before).toNanos() / 1e3 / requests,
                number(report[3]) / 1e3,
                number(report[4]) / 1e3);
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}

package clinic.bench;

import clinic.bench.measure.Http;
import clinic.bench.measure.Load;
import clinic.bench.measure.Running;
import clinic.bench.measure.Sample;
import clinic.bench.measure.Wrk;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A server that sends a page, and how fast it did, round by round. */
final class Contender {

    private static final int FEW_CONNECTIONS = 16;
    private static final double LOW = 0.2;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final int MOST_WARM_UPS = 8;
    private static final double STEADY = 0.97;

    private final String title;
    private final Running process;
    private final String address;
    private final Map<What, List<Double>> rounds = new EnumMap<>(What.class);

    Contender(String title, Running process, String address) {
        this.title = title;
        this.process = process;
        this.address = address;
    }

    enum What {
        PER_SECOND("Requests per second", "req/s"),
        CPU("CPU per request", "µs"),
        P50("p50, 64 connections", "ms"),
        P99("p99, 64 connections", "ms"),
        LOW_P50("p50, 20% load", "ms"),
        LOW_P99("p99, 20% load", "ms"),
        UNCHANGED("Answers 304 per second", "req/s"),
        UNCHANGED_CPU("CPU per 304", "µs");

        final String title;
        final String unit;

        What(String title, String unit) {
            this.title = title;
            this.unit = unit;
        }
    }

    String title() {
        return title;
    }

    Http.Answer page(Map<String, String> asks) throws IOException {
        return Http.get(address, asks);
    }

    /** Until a request takes no less of the core than before: by then all that matters is compiled. */
    void warmUp(Map<String, String> asks) throws IOException, InterruptedException {
        double before = Double.MAX_VALUE;
        for (int run = 0; run < MOST_WARM_UPS; run++) {
            double cpu = Wrk.run(process, address, asks, WARM_UP).cpuMicros();
            if (cpu > before * STEADY) {
                return;
            }
            before = cpu;
        }
    }

    /** All that it can on one core. */
    double answersAll(Map<String, String> asks, Duration time) throws IOException, InterruptedException {
        Wrk run = Wrk.run(process, address, asks, time);
        add(What.PER_SECOND, run.perSecond());
        add(What.CPU, run.cpuMicros());
        add(What.P50, run.p50Millis());
        add(What.P99, run.p99Millis());
        return run.perSecond();
    }

    /** A fifth of what it can. */
    void answersFew(Map<String, String> asks, Duration time, double perSecond) throws Exception {
        Load load = new Load(FEW_CONNECTIONS, time, () -> expect(200, asks));
        Sample waits = load.at(LOW * perSecond).milliseconds();
        add(What.LOW_P50, waits.median());
        add(What.LOW_P99, waits.percentile(99));
    }

    /** To those who have the page already, if it says which one it is. */
    void answersUnchanged(Map<String, String> asks, Duration time) throws IOException, InterruptedException {
        String version = page(asks).header("ETag");
        if (version.isEmpty()) {
            return;
        }
        Map<String, String> asksAgain = new java.util.HashMap<>(asks);
        asksAgain.put("If-None-Match", version);
        expect(304, asksAgain);
        Wrk run = Wrk.run(process, address, asksAgain, time);
        add(What.UNCHANGED, run.perSecond());
        add(What.UNCHANGED_CPU, run.cpuMicros());
    }

    private void expect(int status, Map<String, String> headers) throws IOException {
        int answered = page(headers).status();
        if (answered != status) {
            throw new IOException(address + " answered " + answered);
        }
    }

    private void add(What what, double value) {
        rounds.computeIfAbsent(what, each -> new ArrayList<>()).add(value);
    }

    private List<Double> all(What what) {
        return rounds.getOrDefault(what, List.of());
    }

    Sample measured(What what) {
        return Sample.of(all(what));
    }

    Sample against(Contender other, What what) {
        return Sample.ratios(all(what), other.all(what));
    }
}

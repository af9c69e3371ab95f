package clinic.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import clinic.bench.measure.Figures;
import clinic.bench.measure.Http;
import clinic.bench.measure.Load;
import clinic.bench.measure.Published;
import clinic.bench.measure.Sample;
import clinic.bench.measure.Site;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People who read and send a form while others hold connections: half of these send a byte of a header each second, half a byte
 * of a form. Whoever is hung up on comes back at once. Argument: how many.
 */
final class SlowBench {

    private static final double QUICK_MS = 100;
    private static final int PER_SECOND = 20;
    private static final int CONNECTIONS = 16;
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final List<String> PAGES =
            List.of("/", Site.ARTICLE, "/about", "/search?q=back", "/consultation", "/blog/", "/nowhere");

    /** Not ready right after a start. */
    private static final int SEARCH = 3;

    private static final String HEADERS = "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
    private static final String FORM = """
            POST /contact HTTP/1.1\r
            Host: localhost\r
            Sec-Fetch-Site: same-origin\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: 1000\r
            \r
            name=""";

    private final Site site;
    private final int port;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger hungUp = new AtomicInteger();
    private final List<Socket> slow = new ArrayList<>();
    private volatile boolean isOver;

    private SlowBench(Site site) {
        this.site = site;
        this.port = URI.create(site.at("/")).getPort();
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of("target/bench/slow").toAbsolutePath();
        Published.clear(folder);
        try (Site site = Site.start(folder, Map.of(), Site.command())) {
            new SlowBench(site).run(Integer.parseInt(args[0]));
        }
    }

    private void run(int many) throws Exception {
        while (Http.get(site.at(PAGES.get(SEARCH)), Map.of()).status() != 200) {
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(100).toNanos());
        }
        new Load(CONNECTIONS, TIME, this::ask).at(PER_SECOND);
        Sample alone = new Load(CONNECTIONS, TIME, this::ask).at(PER_SECOND).milliseconds();
        for (int i = 0; i < many; i++) {
            slow.add(connect(i));
        }
        Thread holding = new Thread(this::hold, "slow senders");
        holding.start();
        Sample beside = new Load(CONNECTIONS, TIME, this::ask).at(PER_SECOND).milliseconds();
        isOver = true;
        holding.join();
        Figures figures = new Figures("beside %d slow connections".formatted(many));
        System.out.println("\n| What | Value |\n|---|---:|");
        figures.show("Answered within 100 ms, nobody slow", share(alone), "%");
        figures.show("Answered within 100 ms", share(beside), "%");
        figures.show("p50", beside.percentile(50), "ms");
        figures.show("p99", beside.percentile(99), "ms");
        figures.show("Slow connections that were hung up on", hungUp.get(), "times");
        for (Socket each : slow) {
            each.close();
        }
    }

    private static double share(Sample milliseconds) {
        return 100.0 * milliseconds.below(QUICK_MS);
    }

    /** A connection of its own each time, as people who have not been here have it. */
    private void ask() throws IOException {
        int number = next.getAndIncrement();
        Map<String, String> headers = Map.of("Connection", "close", "Sec-Fetch-Site", "same-origin");
        boolean sends = number % 10 == 0;
        Http.Answer answer = sends
                ? Http.post(site.at("/contact"), headers, "name=Ana")
                : Http.get(site.at(PAGES.get(number % PAGES.size())), headers);
        if (answer.status() >= 500) {
            throw new IOException("Answered " + answer.status());
        }
    }

    private Socket connect(int number) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.getOutputStream().write((number % 2 == 0 ? HEADERS : FORM).getBytes(US_ASCII));
        return socket;
    }

    /** In a second one byte on each. */
    private void hold() {
        while (!isOver) {
            long begin = System.nanoTime();
            for (int i = 0; i < slow.size() && !isOver; i++) {
                slow.set(i, sendOne(i));
            }
            long rest = Duration.ofSeconds(1).toNanos() - (System.nanoTime() - begin);
            java.util.concurrent.locks.LockSupport.parkNanos(Math.max(0, rest));
        }
    }

    private Socket sendOne(int number) {
        Socket socket = slow.get(number);
        try {
            socket.getOutputStream().write('a');
            return socket;
        } catch (IOException e) {
            hungUp.incrementAndGet();
            try {
                socket.close();
                return connect(number);
            } catch (IOException again) {
                return socket;
            }
        }
    }
}

package clinic.bench;

import clinic.bench.Contender.What;
import clinic.bench.measure.Figures;
import clinic.bench.measure.Http;
import clinic.bench.measure.Nginx;
import clinic.bench.measure.Published;
import clinic.bench.measure.Running;
import clinic.bench.measure.Site;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Which server to run on: each with the first article prepared, in turns with nginx. Arguments: pairs, seconds of each
 * measurement, and JDKs as {@code version=folder}.
 */
final class ServersBench {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> ASKS = Map.of("Accept-Encoding", "gzip");
    private static final int VIRTUAL_SINCE = 21;
    private static final int COMPACT_SINCE = 25;
    private static final String SERIAL = "-XX:+UseSerialGC";

    private final Path folder;
    private final Nginx nginx;
    private final int pairs;
    private final Duration time;
    private final Figures figures = new Figures("servers");

    private ServersBench(Path folder, Nginx nginx, int pairs, Duration time) {
        this.folder = folder;
        this.nginx = nginx;
        this.pairs = pairs;
        this.time = time;
    }

    private record Variant(String server, String threads, String version, String home, List<String> options) {

        String title() {
            return "%s, %s threads, JDK %s, %s"
                    .formatted(
                            server, threads, version, String.join(" ", options).replaceAll("-XX:\\+Use", ""));
        }
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of("target/bench/servers").toAbsolutePath();
        Published.clear(folder);
        Published page;
        try (Site site = Site.start(folder.resolve("site"), Map.of(), Site.command())) {
            page = Published.by(site, Site.ARTICLE, "gzip").gzipped();
        }
        page.write(folder);
        headers(page, folder.resolve("headers"));
        System.out.printf("%n%s, %,d bytes, gzip, heap 256 MB%n%n", page.path(), page.sent().length);
        System.out.println(
                "| Server | req/s | against nginx | CPU per request, µs | against nginx | p99, ms | against nginx |"
                        + " Resident, MiB |\n|---|---:|---:|---:|---:|---:|---:|---:|");
        try (Nginx nginx = Nginx.start(folder.resolve("nginx"), page, "")) {
            int pairs = Integer.parseInt(args[0]);
            ServersBench bench = new ServersBench(folder, nginx, pairs, Duration.ofSeconds(Integer.parseInt(args[1])));
            for (Variant variant : variants(List.of(args).subList(2, args.length))) {
                bench.compare(variant);
            }
        }
    }

    private static List<Variant> variants(List<String> jdks) {
        List<Variant> variants = new ArrayList<>();
        for (String jdk : jdks) {
            String version = jdk.substring(0, jdk.indexOf('='));
            String home = jdk.substring(jdk.indexOf('=') + 1);
            List<String> servers = List.of("tomcat-filter", "tomcat-valve", "jetty-handler", "jetty-non-blocking");
            for (String server : servers) {
                variants.add(new Variant(server, "platform", version, home, List.of(SERIAL)));
                if (Integer.parseInt(version) >= VIRTUAL_SINCE) {
                    variants.add(new Variant(server, "virtual", version, home, List.of(SERIAL)));
                }
            }
            for (String collector : List.of("-XX:+UseG1GC", "-XX:+UseParallelGC")) {
                variants.add(new Variant("jetty-handler", "platform", version, home, List.of(collector)));
            }
            if (Integer.parseInt(version) >= COMPACT_SINCE) {
                List<String> compact = List.of(SERIAL, "-XX:+UseCompactObjectHeaders");
                variants.add(new Variant("jetty-handler", "platform", version, home, compact));
            }
        }
        return variants;
    }

    private static void headers(Published page, Path file) throws IOException {
        Properties headers = new Properties();
        headers.putAll(page.headers());
        headers.setProperty("Content-Type", page.type());
        headers.setProperty("Content-Encoding", page.encoding());
        headers.setProperty("Vary", "Accept-Encoding");
        headers.setProperty("ETag", "\"one\"");
        headers.setProperty("Last-Modified", "Sun, 01 Nov 2026 00:00:00 GMT");
        try (Writer writer = Files.newBufferedWriter(file)) {
            headers.store(writer, null);
        }
    }

    private void compare(Variant variant) throws Exception {
        int port = Http.freePort();
        try (Running process = Running.start(folder.resolve("log"), Map.of(), Running.pinned(command(variant, port)))) {
            Contender server = new Contender(variant.title(), process, "http://127.0.0.1:" + port + Site.ARTICLE);
            Contender other = new Contender("nginx", nginx.process(), nginx.address());
            await(server, process);
            server.warmUp(ASKS);
            for (int pair = 0; pair < pairs; pair++) {
                List<Contender> order = pair % 2 == 0 ? List.of(other, server) : List.of(server, other);
                for (Contender each : order) {
                    each.answersAll(ASKS, time);
                }
            }
            show(server, other, process.residentMiB());
        }
    }

    private List<String> command(Variant variant, int port) {
        List<String> command = new ArrayList<>(List.of(variant.home() + "/bin/java", "-Xmx256m"));
        command.addAll(variant.options());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "clinic.bench.servers.OneArticle",
                variant.server(),
                variant.threads(),
                Integer.toString(port),
                folder.resolve("headers").toString(),
                folder + Site.ARTICLE + ".gz"));
        return command;
    }

    private static void await(Contender server, Running process) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (true) {
            try {
                server.page(ASKS);
                return;
            } catch (IOException e) {
                if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new IOException(process.output(), e);
                }
                Thread.sleep(20);
            }
        }
    }

    private void show(Contender server, Contender other, double residentMiB) {
        System.out.printf("| %s |", server.title());
        for (What what : List.of(What.PER_SECOND, What.CPU, What.P99)) {
            double median = server.measured(what).median();
            System.out.printf(
                    " %s | %s |",
                    Figures.shown(median), server.against(other, what).spread());
            figures.keep(what.title + ", " + server.title(), median, what.unit);
            figures.keep(
                    what.title + ", " + server.title() + " / nginx",
                    server.against(other, what).median(),
                    "ratio");
        }
        System.out.printf(" %.0f |%n", residentMiB);
        figures.keep("Resident, " + server.title(), residentMiB, "MiB");
    }
}

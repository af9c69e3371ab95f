package clinic.bench;

import clinic.Postgres;
import clinic.bench.measure.Figures;
import clinic.bench.measure.Published;
import clinic.bench.measure.Running;
import clinic.faults.Crowd;
import clinic.program.Program;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two nodes on one PostgreSQL, behind nginx with what {@code deploy/nginx.conf} says about them, and one of them restarted
 * every 10 seconds. Argument: how often.
 */
final class NodesBench {

    private static final int PEOPLE = 8;
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final Path folder;
    private final String url;

    private NodesBench(Path folder, String url) {
        this.folder = folder;
        this.url = url;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of("target/bench/nodes").toAbsolutePath();
        Published.clear(folder);
        try (EmbeddedPostgres server = DeskBench.postgres(folder)) {
            new NodesBench(folder, Postgres.newDatabaseOf(server)).run(Integer.parseInt(args[0]));
        }
    }

    private void run(int restarts) throws Exception {
        Program[] nodes = {start(Program.freePort()), start(Program.freePort())};
        int port = Program.freePort();
        try (Running proxy = proxy(port, nodes);
                Crowd crowd = new Crowd(PEOPLE, () -> port)) {
            for (int i = 0; i < restarts && proxy.isAlive(); i++) {
                Thread.sleep(BETWEEN.toMillis());
                Program old = nodes[i % 2];
                old.stop();
                nodes[i % 2] = start(old.port());
            }
            crowd.leave();
            show(restarts, crowd);
        } finally {
            nodes[0].close();
            nodes[1].close();
        }
    }

    private Program start(int port) {
        return Program.start(
                folder.resolve("node-" + port),
                port,
                "--clinic.keys=" + folder.resolve("keys/clinic.json"),
                "--spring.profiles.active=postgres",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres");
    }

    /** With the two nodes in place of those of the compose file, and without TLS. */
    private Running proxy(int port, Program... nodes) throws IOException {
        String shipped = Files.readString(Path.of("deploy/nginx.conf"))
                .replace("site-1:8080", "127.0.0.1:" + nodes[0].port())
                .replace("site-2:8080", "127.0.0.1:" + nodes[1].port())
                .replaceAll("(?s)    server \\{\\s+listen 80 .*?\\n    }\\n", "")
                .replaceAll("\\s+(http2|ssl_\\w+) [^;]*;", "")
                .replace("listen 443 ssl", "listen 127.0.0.1:" + port)
                .replace("$host", "$http_host");
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, "daemon off; pid " + folder + "/nginx.pid; error_log stderr;\n" + shipped);
        return Running.start(
                folder.resolve("nginx.log"),
                Map.of(),
                List.of("nginx", "-p", folder.toString(), "-e", "stderr", "-c", configuration.toString()));
    }

    private void show(int restarts, Crowd crowd) {
        List<@Nullable String> stored = new JdbcTemplate(new DriverManagerDataSource(url, "postgres", ""))
                .queryForList("select token from submission", String.class);
        Set<@Nullable String> lost = new HashSet<>(crowd.tokens());
        lost.removeAll(new HashSet<>(stored));
        Figures figures = new Figures("nodes, %d restarts".formatted(restarts));
        System.out.println("\n| What | Number |\n|---|---:|");
        figures.show("Told \"received\"", crowd.told(), "people");
        figures.show("Failed requests", crowd.repeats() + crowd.oddities().size(), "requests");
        figures.show("Lost", lost.size(), "people");
        figures.show("Doubled", stored.size() - (crowd.told() - lost.size()), "requests");
    }
}

package clinic.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** nginx with one worker that sends one page from a file, as fast as it can be set up to do. */
public final class Nginx implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Running process;
    private final String address;

    private Nginx(Running process, String address) {
        this.process = process;
        this.address = address;
    }

    /** With further directives, for instance {@link #KEEPS_FILES_OPEN}. */
    public static Nginx start(Path folder, Published page, String more) throws IOException, InterruptedException {
        Published.clear(folder);
        Path root = folder.resolve("root");
        page.write(root);
        int port = Http.freePort();
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, configuration(folder, root, port, page, more));
        Running process = Running.start(
                folder.resolve("log"),
                Map.of(),
                Running.pinned(List.of("nginx", "-c", configuration.toString(), "-p", folder.toString())));
        Nginx nginx = new Nginx(process, "http://127.0.0.1:" + port + page.path());
        for (long begin = System.nanoTime(); !nginx.answers(); Thread.sleep(20)) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                process.close();
                throw new IOException("nginx did not start: " + process.output());
            }
        }
        return nginx;
    }

    public static final String KEEPS_FILES_OPEN =
            "open_file_cache max=1000 inactive=60s; open_file_cache_valid 30s; open_file_cache_errors on;";

    private static String configuration(Path folder, Path root, int port, Published page, String more) {
        boolean brotli = page.encoding().equals("br");
        return """
                %s
                daemon off;
                user %s;
                worker_processes 1;
                pid %s/pid;
                error_log stderr;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  tcp_nodelay on;
                  keepalive_requests 100000000;
                  client_body_temp_path %s/tmp; proxy_temp_path %s/tmp; fastcgi_temp_path %s/tmp;
                  uwsgi_temp_path %s/tmp; scgi_temp_path %s/tmp;
                  types { }
                  default_type "%s";
                  %s
                  %s
                  %s
                  server { listen 127.0.0.1:%d; root %s; }
                }
                """.formatted(
                        brotli ? "load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;" : "",
                        System.getProperty("user.name"),
                        folder,
                        folder,
                        folder,
                        folder,
                        folder,
                        folder,
                        page.type(),
                        brotli ? "brotli_static on;" : "gzip_static on; gzip_vary on;",
                        more,
                        headers(page),
                        port,
                        root);
    }

    private static String headers(Published page) {
        return page.headers().entrySet().stream()
                .map(header -> "add_header %s \"%s\";"
                        .formatted(header.getKey(), header.getValue().replace("\"", "\\\"")))
                .collect(Collectors.joining("\n  "));
    }

    private boolean answers() {
        try {
            return Http.get(address, Map.of()).status() == 200;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    public String address() {
        return address;
    }

    public Running process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}

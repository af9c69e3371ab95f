package clinic.bench.measure;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One request on the thread that makes it: {@link HttpURLConnection} hands nothing to other threads, so what is measured is
 * the server. Connections are kept alive.
 */
public final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Http() {}

    /** An answer, not unpacked. */
    public static final class Answer {

        private final HttpURLConnection connection;
        private final int status;
        private final byte[] body;

        /** Reads to the end, without which the connection could not be used again. */
        private Answer(HttpURLConnection connection) throws IOException {
            this.connection = connection;
            this.status = connection.getResponseCode();
            try (InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
                this.body = in == null ? new byte[0] : in.readAllBytes();
            }
        }

        public int status() {
            return status;
        }

        /** The value of a header, or nothing. */
        public String header(String name) {
            String value = connection.getHeaderField(name);
            return value == null ? "" : value;
        }

        public Map<String, List<String>> headers() {
            return connection.getHeaderFields();
        }

        public byte[] body() {
            return body;
        }
    }

    public static Answer get(String address, Map<String, String> headers) throws IOException {
        return new Answer(open(address, headers));
    }

    public static Answer post(String address, Map<String, String> headers, String form) throws IOException {
        HttpURLConnection connection = open(address, headers);
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        connection.setFixedLengthStreamingMode(body.length);
        connection.getOutputStream().write(body);
        return new Answer(connection);
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static HttpURLConnection open(String address, Map<String, String> headers) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        headers.forEach(connection::setRequestProperty);
        return connection;
    }
}

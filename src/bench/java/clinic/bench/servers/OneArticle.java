package clinic.bench.servers;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Answers whatever is asked with the same bytes. Arguments: {@code tomcat-filter}, {@code tomcat-valve},
 * {@code jetty-handler} or {@code jetty-non-blocking}; {@code platform} or {@code virtual} threads; the port; a file with
 * headers, and one with the body.
 */
final class OneArticle {

    private OneArticle() {}

    public static void main(String[] args) throws Exception {
        boolean virtual = args[1].equals("virtual");
        int port = Integer.parseInt(args[2]);
        Properties headers = headers(Path.of(args[3]));
        byte[] body = Files.readAllBytes(Path.of(args[4]));
        switch (args[0]) {
            case "tomcat-filter" -> new OnTomcat(headers, body).start(port, virtual, false);
            case "tomcat-valve" -> new OnTomcat(headers, body).start(port, virtual, true);
            case "jetty-handler" -> new OnJetty(headers, body).start(port, virtual, false);
            case "jetty-non-blocking" -> new OnJetty(headers, body).start(port, virtual, true);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static Properties headers(Path file) throws IOException {
        Properties headers = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            headers.load(reader);
        }
        return headers;
    }
}

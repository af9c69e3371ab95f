package clinic.bench.measure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A page as our site answers it, so that another server can send the same bytes under the same headers. */
public final class Published {

    /** What every server says for itself. */
    private static final Set<String> OWN = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "etag",
            "keep-alive",
            "last-modified",
            "server",
            "transfer-encoding",
            "vary");

    private static final Map<String, String> ENDINGS = Map.of("gzip", ".gz", "br", ".br", "", "");

    private final String path;
    private final String type;
    private final Map<String, String> headers;
    private final byte[] plain;
    private final String encoding;
    private final byte[] sent;

    private Published(
            String path, String type, Map<String, String> headers, byte[] plain, String encoding, byte[] sent) {
        this.path = path;
        this.type = type;
        this.headers = headers;
        this.plain = plain;
        this.encoding = encoding;
        this.sent = sent;
    }

    /** The page in the encoding that is asked for, or as it is where the site does not have it. */
    public static Published by(Site site, String path, String encoding) throws IOException {
        Http.Answer plain = Http.get(site.at(path), Map.of());
        Http.Answer sent = Http.get(site.at(path), Map.of("Accept-Encoding", encoding));
        Map<String, String> headers = new TreeMap<>();
        sent.headers().forEach((name, values) -> {
            if (name != null && !OWN.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, String.join(", ", values));
            }
        });
        return new Published(
                path, sent.header("Content-Type"), headers, plain.body(), sent.header("Content-Encoding"), sent.body());
    }

    /** The same, packed here if the site did not. */
    public Published gzipped() throws IOException {
        if (encoding.equals("gzip")) {
            return this;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return new Published(path, type, headers, plain, "gzip", packed.toByteArray());
    }

    /** Files as a static server wants them: the page, and beside it the packed one. */
    public void write(Path root) throws IOException {
        Path file = root.resolve(path.substring(1));
        Files.createDirectories(file.getParent());
        Files.write(file, plain);
        Files.write(root.resolve(path.substring(1) + ENDINGS.get(encoding)), sent);
    }

    public String path() {
        return path;
    }

    public String type() {
        return type;
    }

    /** How it is packed; empty if it is not. */
    public String encoding() {
        return encoding;
    }

    /** Those that every server can say alike. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The body as it was sent. */
    public byte[] sent() {
        return sent;
    }

    /** Deletes a folder of the bench with all that is in it. */
    public static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> inner = files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : inner) {
                    Files.delete(file);
                }
            }
        }
    }
}

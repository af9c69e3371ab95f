package clinic.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all that is in a folder from everything else that may be in it. Reads a file again only if it is another one. For one
 * thread.
 */
public final class Prints {

    private static final Logger log = LoggerFactory.getLogger(Prints.class);

    private final Folder folder;
    private Map<Path, Known> known = Map.of();

    public Prints(Folder folder) {
        this.folder = folder;
    }

    /** @param digest of the bytes; empty for what has none that are published, such as a pipe */
    private record Known(Stamp stamp, String digest) {}

    /**
     * Of what was seen. Reads a part of a file at a time.
     *
     * @return equal for the same names, times and bytes; none if some cannot be read, or are not as they were seen
     */
    public Optional<String> of(Look look) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        Map<Path, Known> found = new HashMap<>();
        try {
            for (Map.Entry<Path, Stamp> file : new TreeMap<>(look.files()).entrySet()) {
                Known read = read(file.getKey(), file.getValue());
                found.put(file.getKey(), read);
                add(Folder.name(file.getKey()), digest);
                add(file.getValue().savedAt() + " " + read.digest(), digest);
            }
        } catch (IOException e) {
            log.debug("A file cannot be read", e);
            return Optional.empty();
        }
        look.problems().forEach(refused -> add(refused.file() + " " + refused.code(), digest));
        known = found;
        boolean isStill =
                look.files().entrySet().stream().allMatch(file -> folder.isStill(file.getKey(), file.getValue()));
        return isStill ? Optional.of(HexFormat.of().formatHex(digest.digest())) : Optional.empty();
    }

    private Known read(Path file, Stamp stamp) throws IOException {
        Known before = known.get(file);
        if (before != null && before.stamp().equals(stamp)) {
            return before;
        }
        if (!folder.isPublished(file)) {
            return new Known(stamp, "");
        }
        try (InputStream bytes = Files.newInputStream(folder.root().resolve(file))) {
            return new Known(stamp, DigestUtils.sha256Hex(bytes));
        }
    }

    private static void add(String line, MessageDigest digest) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}

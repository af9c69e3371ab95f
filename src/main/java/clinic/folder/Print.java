package clinic.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells all that is in a folder from everything else that may be in it. */
public final class Print {

    private static final Logger log = LoggerFactory.getLogger(Print.class);

    private Print() {}

    /**
     * Reads every file, a part at a time.
     *
     * @return equal for the same names, times and bytes; none if not all can be read, or some are not as they were seen
     */
    public static Optional<String> of(Folder folder, Look look) {
        if (!look.refused().isEmpty()) {
            return Optional.empty();
        }
        MessageDigest digest = DigestUtils.getSha256Digest();
        try {
            for (Map.Entry<Path, Stamp> file : new TreeMap<>(look.files()).entrySet()) {
                String line = "%s\n%s\n%d\n"
                        .formatted(
                                Folder.name(file.getKey()),
                                file.getValue().savedAt(),
                                file.getValue().size());
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                try (InputStream bytes = Files.newInputStream(folder.root().resolve(file.getKey()))) {
                    DigestUtils.updateDigest(digest, bytes);
                }
                if (!folder.isStill(file.getKey(), file.getValue())) {
                    return Optional.empty();
                }
            }
        } catch (IOException e) {
            log.debug("A file is gone", e);
            return Optional.empty();
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }
}

package clinic.folder;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By which a file shows, without being read, that it is another one than before.
 *
 * @param key of the file in its file system, where that has one: another file under the same name has another key
 */
public record Stamp(long size, Instant savedAt, @Nullable Object key) {

    static Stamp of(BasicFileAttributes attributes) {
        return new Stamp(attributes.size(), attributes.lastModifiedTime().toInstant(), attributes.fileKey());
    }
}

package clinic.illustration;

import clinic.folder.Folder;
import clinic.folder.Look;
import clinic.folder.Stamp;
import clinic.folder.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The pictures of a folder, each measured once for as long as its file stays as it is. Thread-safe. */
public final class Album {

    /** More than a camera's largest JPEG; what is above was never meant for a page. */
    public static final int LARGEST_BYTES = 20_000_000;

    /** Another number gives every picture another address: raise it whenever they are to be made in another way. */
    private static final String EDITION = "2";

    private static final int SIGNS_OF_HASH = 32;

    private final Folder folder;
    private final Ruler ruler;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    /** Measures one picture by its hash and its bytes. */
    interface Ruler {
        Measured measure(String file, String hash, byte[] bytes) throws RefusedException;
    }

    Album(Folder folder) {
        this(folder, Measuring::measure);
    }

    Album(Folder folder, Ruler ruler) {
        this.folder = folder;
        this.ruler = ruler;
    }

    /** Measures those of these files that are not as they were. All others are forgotten. */
    void turnTo(Collection<String> files, Look look) {
        entries.keySet().retainAll(files);
        files.parallelStream().forEach(file -> measured(file, look));
    }

    /** Measures a picture, unless it is as it was. */
    Measured measured(String file, Look look) {
        @Nullable Stamp stamp = look.stamp(Path.of(file));
        @Nullable Entry known = entries.get(file);
        if (known == null || !Objects.equals(known.stamp(), stamp)) {
            known = new Entry(stamp, measure(file));
            entries.put(file, known);
        }
        return known.measured();
    }

    private Measured measure(String file) {
        try {
            byte[] bytes = bytes(folder, file);
            return ruler.measure(file, hash(bytes), bytes);
        } catch (UnreadableException e) {
            return new Measured(null, new Flaw(e.problem().code(), e.problem().message()));
        } catch (RefusedException e) {
            return new Measured(null, e.flaw());
        } catch (OutOfMemoryError e) {
            return new Measured(
                    null,
                    new Flaw(
                            "huge-picture",
                            "The picture %s takes more memory than there is: save it smaller, such as 2400 pixels wide."
                                    .formatted(Measuring.name(file))));
        }
    }

    /**
     * What is in the file of a picture.
     *
     * @throws UnreadableException if it cannot be had, or is too much
     */
    public static byte[] bytes(Folder folder, String file) throws UnreadableException {
        return folder.bytes(
                Path.of(file),
                LARGEST_BYTES,
                "The picture %s has more than %d MB: save it smaller, such as 2400 pixels wide."
                        .formatted(Measuring.name(file), LARGEST_BYTES / 1_000_000));
    }

    /** Part of the address, so equal for equal pictures only. */
    public static String hash(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(EDITION.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(bytes)).substring(0, SIGNS_OF_HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private record Entry(@Nullable Stamp stamp, Measured measured) {}
}

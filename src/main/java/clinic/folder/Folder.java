package clinic.folder;

import clinic.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A content folder. Links are followed as long as they stay inside: whatever they lead to is published. All paths are
 * inside the folder. Thread-safe.
 */
public final class Folder {

    private static final Logger log = LoggerFactory.getLogger(Folder.class);

    /** A long book chapter; anything above is a mistake or an attack on the Markdown parser. */
    private static final long LARGEST_FILE_BYTES = 300_000;

    /** A lock that is older was left by a Git that died. */
    private static final Duration LONGEST_CHECKOUT = Duration.ofMinutes(5);

    private final Path root;

    public Folder(Path root) {
        this.root = root;
    }

    /** As a file is called in problems and pages. */
    public static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    public Path root() {
        return root;
    }

    /** Looks at the whole folder. */
    public Look look() {
        return new Walk(root).whole();
    }

    /** Looks again where something may have happened; all else is taken to be as it was. */
    Look lookAgain(Look before, Collection<Path> touched) {
        boolean everywhere = before.isAway() || touched.contains(Look.ROOT);
        return everywhere ? look() : new Walk(root, before).again(touched);
    }

    /**
     * The text of a file.
     *
     * @throws UnreadableException if it cannot be had; the problem says why
     */
    public String text(Path path) throws UnreadableException {
        byte[] bytes = bytes(
                path,
                LARGEST_FILE_BYTES,
                "The file is larger than %d KB: split it.".formatted(LARGEST_FILE_BYTES / 1000));
        try {
            return decoded(bytes);
        } catch (CharacterCodingException e) {
            throw refusal(path, "not-utf-8", "The file is not saved as UTF-8: choose UTF-8 when saving it.");
        }
    }

    /**
     * What is in a file.
     *
     * @param tooLarge what to tell the editor of a file that has more bytes than {@code largest}
     * @throws UnreadableException if it cannot be had; the problem says why
     */
    public byte[] bytes(Path path, long largest, String tooLarge) throws UnreadableException {
        Path file = root.resolve(path);
        try {
            if (leadsOut(file)) {
                throw refusal(
                        path, "outside-folder", "This link leads out of the content folder: put the file itself here.");
            }
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw refusal(path, "unreadable-file", "This is not a file with text in it: put one in its place.");
            }
            if (attributes.size() > largest) {
                throw refusal(path, "too-large", tooLarge);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            log.debug("Unreadable file", e);
            throw refusal(path, "unreadable-file", "The file cannot be read: is it there, with permission to read?");
        }
    }

    /** Whether a file is still the one that was seen: if not, its text may have been read while it was written. */
    public boolean isStill(Path path, @Nullable Stamp seen) {
        try {
            return Stamp.of(Files.readAttributes(root.resolve(path), BasicFileAttributes.class))
                    .equals(seen);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether Git is changing many files, in this folder or in one that it stands in. */
    boolean isBeingCheckedOut() {
        Instant earliest = Instant.now().minus(LONGEST_CHECKOUT);
        return Stream.iterate(root.toAbsolutePath().normalize(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(".git").resolve("index.lock"))
                .anyMatch(lock -> isYoungerThan(earliest, lock));
    }

    private static boolean isYoungerThan(Instant earliest, Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isAfter(earliest);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether there are bytes behind it that readers may be shown. */
    boolean isPublished(Path path) throws IOException {
        Path file = root.resolve(path);
        return Files.isRegularFile(file) && !leadsOut(file);
    }

    private boolean leadsOut(Path file) throws IOException {
        return !file.toRealPath().startsWith(root.toRealPath());
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static UnreadableException refusal(Path path, String code, String message) {
        return new UnreadableException(Problem.error(name(path), 1, code, message));
    }
}

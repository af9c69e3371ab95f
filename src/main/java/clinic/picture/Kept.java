package clinic.picture;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files on disk. Where none can be written, this says so once and has nothing. Thread-safe. */
final class Kept {

    private static final Logger log = LoggerFactory.getLogger(Kept.class);

    private static final String FOLDER = "pictures";
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{32}-(\\d+|share)\\.(webp|jpg|png|svg)(.*\\.part)?");

    /** Another node, or a branch that is checked out again, may still need what nobody here asks for. */
    private static final Duration KEPT_UNUSED = Duration.ofDays(1);

    private final Path folder;
    private final Clock clock;
    private volatile boolean hasFailed;

    /** @param place the folder that the site writes to */
    Kept(Path place, Clock clock) {
        this.folder = place.resolve(FOLDER);
        this.clock = clock;
    }

    boolean has(Order order) {
        try {
            return Files.size(folder.resolve(order.name())) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether what is made now is still there tomorrow, as far as is known. */
    boolean isSafe() {
        return !hasFailed;
    }

    /** A file that is empty was left by a machine that lost its power. */
    Optional<byte[]> bytes(String name) {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(name))).filter(bytes -> bytes.length > 0);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            tellOnce(e);
            return Optional.empty();
        }
    }

    /** Nobody ever reads half a file: it gets its name when it is whole. */
    void keep(String name, byte[] bytes) {
        @Nullable Path part = null;
        try {
            Files.createDirectories(folder);
            part = Files.createTempFile(folder, name, ".part");
            // All of it is on disk before it gets its name, also when the power fails
            Files.write(part, bytes, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            hasFailed = false;
        } catch (IOException e) {
            tellOnce(e);
            delete(part);
        }
    }

    private void tellOnce(IOException e) {
        if (!hasFailed) {
            hasFailed = true;
            log.warn("Pictures are made again and again, since {} cannot be used: {}", folder, e.toString());
        }
    }

    /** Deletes what is no longer asked for. */
    void keepOnly(Predicate<String> needed) {
        Instant before = clock.instant().minus(KEPT_UNUSED);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (OURS.matcher(name).matches()
                        && !needed.test(name)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    delete(file);
                }
            }
        } catch (NoSuchFileException e) {
            log.debug("No picture was made yet");
        } catch (IOException e) {
            tellOnce(e);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            log.debug("Left behind: {}", file, e);
        }
    }
}

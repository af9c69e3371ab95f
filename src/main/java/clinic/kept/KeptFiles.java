package clinic.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of one folder, each under a name that changes with what is in it. Where none can be written, this says so once and
 * has nothing. Thread-safe.
 */
public final class KeptFiles {

    private static final Logger log = LoggerFactory.getLogger(KeptFiles.class);

    private static final String PART = ".part";

    /** Another node, or a branch that is checked out again, may still need what nobody here asks for. */
    public static final Duration LONG_UNUSED = Duration.ofDays(1);

    private static final int ROOM_LEFT = 10;

    private final Path folder;
    private final Pattern names;
    private final Writing writing;
    private final Duration keptUnused;
    private final Clock clock;
    private volatile boolean hasFailed;

    /** How a file is written. */
    public enum Writing {
        /** All of it is on disk before it gets its name, also when the power fails. */
        FORCED,
        /** Many times quicker, for files that tell by themselves whether they are whole. */
        QUICK
    }

    /**
     * @param names of the files; others that lie in the folder are left alone
     * @param keptUnused how long a file stays that nobody asks for any more
     */
    public KeptFiles(Path folder, Pattern names, Writing writing, Duration keptUnused, Clock clock) {
        this.folder = folder;
        this.names = names;
        this.writing = writing;
        this.keptUnused = keptUnused;
        this.clock = clock;
    }

    public boolean has(String name) {
        try {
            return Files.size(folder.resolve(name)) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    public boolean hasAny(Predicate<String> kind) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).anyMatch(kind);
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** Whether there would be many times as much room left as so many bytes take. */
    public boolean hasRoomFor(long bytes) {
        try {
            Files.createDirectories(folder);
            return Files.getFileStore(folder).getUsableSpace() / ROOM_LEFT > bytes;
        } catch (IOException e) {
            tellOnce(e);
            return false;
        }
    }

    /** Whether what is made now is still there tomorrow, as far as is known. */
    public boolean isSafe() {
        return !hasFailed;
    }

    /** A file that is empty was left by a machine that lost its power. */
    public Optional<byte[]> bytes(String name) {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(name))).filter(bytes -> bytes.length > 0);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            tellOnce(e);
            return Optional.empty();
        }
    }

    /**
     * Nobody ever reads half a file: it gets its name when it is whole.
     *
     * @return whether it could be written
     */
    public boolean keep(String name, byte[] bytes) {
        @Nullable Path part = null;
        try {
            Files.createDirectories(folder);
            part = Files.createTempFile(folder, name, PART);
            Files.write(part, bytes, options());
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            hasFailed = false;
            return true;
        } catch (ClosedByInterruptException e) {
            log.debug("The site is being stopped");
        } catch (IOException e) {
            tellOnce(e);
        }
        delete(part);
        return false;
    }

    private OpenOption[] options() {
        return writing == Writing.FORCED
                ? new OpenOption[] {StandardOpenOption.WRITE, StandardOpenOption.SYNC}
                : new OpenOption[] {StandardOpenOption.WRITE};
    }

    private void tellOnce(Exception e) {
        if (!hasFailed) {
            hasFailed = true;
            log.warn(
                    "Nothing is kept, and all is made again and again, since {} cannot be used: {}",
                    folder,
                    e.toString());
        }
    }

    /** Deletes what is no longer asked for. */
    public void keepOnly(Predicate<String> needed) {
        Instant before = clock.instant().minus(keptUnused);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (isOurs(name) && !needed.test(name) && isOlderThan(before, file)) {
                    delete(file);
                }
            }
        } catch (NoSuchFileException e) {
            log.debug("Nothing was made yet");
        } catch (DirectoryIteratorException | IOException e) {
            tellOnce(e);
        }
    }

    /** Not of one that another has deleted meanwhile. */
    private static boolean isOlderThan(Instant before, Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException e) {
            return false;
        }
    }

    /** Also if it was left behind half written. */
    private boolean isOurs(String name) {
        Matcher matcher = names.matcher(name);
        return matcher.matches() || (name.endsWith(PART) && matcher.reset().lookingAt());
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

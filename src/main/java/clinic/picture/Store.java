package clinic.picture;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.annotation.PreDestroy;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What was made, on disk and for a while in memory. Makes each file once, one after the other, so that only one picture at a
 * time takes the memory that decoding needs. Where it cannot write, it works from memory. Thread-safe.
 */
@Component
class Store {

    private static final Logger log = LoggerFactory.getLogger(Store.class);

    private static final String FOLDER = "pictures";
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{32}-(\\d+|share)\\.(webp|jpg|png|svg)(.*\\.part)?");

    /** Who waits holds a thread of the site, which pages need. */
    static final int MOST_WAITING = 16;

    private static final long MOST_BYTES_IN_MEMORY = 16_000_000;
    private static final Duration LONGEST_IN_MEMORY = Duration.ofMinutes(10);

    /** Until it is tried again to make what could not be made: the memory or the disk may be free by then. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** Another node, or a branch that is checked out again, may still need what nobody here asks for. */
    private static final Duration KEPT_UNUSED = Duration.ofDays(1);

    /** Of what cannot be made. */
    private static final byte[] NOTHING = {};

    private final Path folder;
    private final Clock clock;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "picture-maker");
        thread.setDaemon(true);
        return thread;
    });
    private final AsyncCache<String, byte[]> newest;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private volatile boolean hasFailed;

    Store(PictureSettings settings, Clock clock) {
        this.folder = settings.data().resolve(FOLDER);
        this.clock = clock;
        this.newest = Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES_IN_MEMORY)
                .weigher((String name, byte[] bytes) -> bytes.length)
                .expireAfter(
                        Expiry.writing((String name, byte[] bytes) -> bytes.length == 0 ? PAUSE : LONGEST_IN_MEMORY))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .buildAsync();
    }

    /**
     * The file, which is made now if it is not there.
     *
     * @return nothing if it cannot be made
     * @throws TimeoutException if it is still being made, or if so many wait already that nobody else may
     */
    Optional<byte[]> get(Order order, Duration longest) throws TimeoutException {
        Optional<byte[]> kept = kept(order.name());
        if (kept.isPresent()) {
            return kept;
        }
        @Nullable CompletableFuture<byte[]> made = newest.getIfPresent(order.name());
        if (made != null && made.isDone()) {
            return await(made, longest);
        }
        if (!waiting.tryAcquire()) {
            throw new TimeoutException("Too many wait");
        }
        try {
            return make(order, longest);
        } finally {
            waiting.release();
        }
    }

    /**
     * Makes the file, for as many as ask, whether it is kept or not.
     *
     * @return nothing if it cannot be made
     * @throws TimeoutException if it is still being made
     */
    Optional<byte[]> make(Order order, Duration longest) throws TimeoutException {
        return await(
                newest.get(order.name(), (name, executor) -> CompletableFuture.supplyAsync(() -> make(order), maker)),
                longest);
    }

    boolean has(Order order) {
        try {
            return Files.size(folder.resolve(order.name())) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether what is made now is still there tomorrow, as far as is known. */
    boolean keeps() {
        return !hasFailed;
    }

    private static Optional<byte[]> await(CompletableFuture<byte[]> made, Duration longest) throws TimeoutException {
        try {
            return Optional.of(made.get(longest.toMillis(), TimeUnit.MILLISECONDS))
                    .filter(bytes -> bytes.length > 0);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private byte[] make(Order order) {
        try {
            byte[] bytes = order.recipe().make();
            keep(order.name(), bytes);
            return bytes;
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
            log.warn("Readers see the words instead of the picture {}: {}", order.name(), e.toString());
            log.debug("Why", e);
            return NOTHING;
        }
    }

    /** A file that is empty was left by a machine that lost its power. */
    private Optional<byte[]> kept(String name) {
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
    private void keep(String name, byte[] bytes) {
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

    @PreDestroy
    void stop() {
        maker.shutdownNow();
    }
}

package clinic.picture;

import clinic.kept.KeptFiles;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What was made, on disk ({@link KeptFiles}) and for a while in memory. Makes each file once, one after the other, so that only one picture at a
 * time takes the memory that decoding needs. Where it cannot write, it works from memory. Thread-safe.
 */
@Component
class Store {

    private static final Logger log = LoggerFactory.getLogger(Store.class);

    /** Who waits holds a thread of the site, which pages need. */
    static final int MOST_WAITING = 16;

    private static final String FOLDER = "pictures";
    private static final Pattern NAMES = Pattern.compile("[0-9a-f]{32}-(\\d+|share)\\.(webp|jpg|png|svg)");

    private static final long MOST_BYTES_IN_MEMORY = 16_000_000;
    private static final Duration LONGEST_IN_MEMORY = Duration.ofMinutes(10);

    /** Until it is tried again to make what could not be made: the memory or the disk may be free by then. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    /** Of what cannot be made. */
    private static final byte[] NOTHING = {};

    private final KeptFiles kept;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "picture-maker");
        thread.setDaemon(true);
        return thread;
    });
    private final AsyncCache<String, byte[]> newest;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    Store(@Value("${clinic.data}") Path data, Clock clock) {
        this.kept = new KeptFiles(data.resolve(FOLDER), NAMES, KeptFiles.Writing.FORCED, KeptFiles.LONG_UNUSED, clock);
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
        Optional<byte[]> there = kept.bytes(order.name());
        if (there.isPresent()) {
            return there;
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

    /** What lasts longer than this run of the site. */
    KeptFiles kept() {
        return kept;
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
            kept.keep(order.name(), bytes);
            return bytes;
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
            log.warn("Readers see the words instead of the picture {}: {}", order.name(), e.toString());
            log.debug("Why", e);
            return NOTHING;
        }
    }

    /** What is being made is made to its end, so that nothing is written once the site has stopped. */
    @PreDestroy
    void stop() {
        maker.shutdownNow();
        try {
            if (!maker.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("A picture was still being made when the site stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package clinic.reading;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the texts of all pages once the site is open, the newest first, and sees to it that everybody learns of what was
 * found in them when the last one is read.
 */
@Component
@ConditionalOnWebApplication
class ReadingAhead implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReadingAhead.class);

    /** One processor is left for readers. */
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private final LiveContent content;
    private @Nullable ThreadPoolExecutor threads;

    ReadingAhead(LiveContent content) {
        this.content = content;
    }

    @Override
    public synchronized void start() {
        ThreadPoolExecutor started =
                new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "reading-ahead");
                    thread.setDaemon(true);
                    return thread;
                });
        started.allowCoreThreadTimeOut(true);
        threads = started;
        if (!content.tree().isComplete()) {
            CompletableFuture<?> unused = CompletableFuture.allOf(content.unread().stream()
                            .map(text -> CompletableFuture.runAsync(text::body, started))
                            .toArray(CompletableFuture[]::new))
                    .whenCompleteAsync((nothing, failure) -> finish(failure), started);
        }
    }

    private void finish(@Nullable Throwable failure) {
        try {
            content.again();
            log.info("All texts are read");
        } catch (RuntimeException | Error e) {
            log.error("Nobody knows what was found in the texts", e);
        }
        if (failure != null) {
            log.error("Some texts could not be read ahead", failure);
        }
    }

    /** What is being read is read to its end. */
    @Override
    public synchronized void stop() {
        if (threads != null) {
            threads.getQueue().clear();
            threads.shutdown();
            threads = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }
}

package clinic.index;

import clinic.content.Content;
import clinic.content.ContentChanged;
import clinic.content.ContentTree;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the index follow the content, on a thread of its own: nobody who reads or saves waits for it. */
@Component
@ConditionalOnWebApplication
class Indexing implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Indexing.class);

    /** Long enough that a site on which it always fails has time for its readers. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Content content;
    private final PageIndex index;
    private final Neighbours neighbours;
    private final AtomicBoolean isToTryAgain = new AtomicBoolean();
    private @Nullable ScheduledExecutorService thread;
    private @Nullable ContentTree taken;

    Indexing(Content content, PageIndex index, Neighbours neighbours) {
        this.content = content;
        this.index = index;
        this.neighbours = neighbours;
    }

    @Override
    public synchronized void start() {
        ScheduledThreadPoolExecutor started = new ScheduledThreadPoolExecutor(1, work -> {
            Thread own = new Thread(work, "index");
            own.setDaemon(true);
            return own;
        });
        started.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread = started;
        isToTryAgain.set(false);
        later(this::take);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @EventListener
    void follow(ContentChanged change) {
        later(this::take);
    }

    private void take() {
        try {
            ContentTree tree = content.tree();
            if (!tree.isComplete()) {
                return; // the tree that is comes soon
            }
            PageIndex.Changes changes = index.take(tree);
            log.debug(
                    "Content version {} is indexed: {} pages anew, {} gone",
                    tree.version(),
                    changes.changed().size(),
                    changes.gone().size());
            neighbours.follow(changes, tree);
            taken = tree;
        } catch (RuntimeException | Error e) {
            tryAgain();
            throw e;
        }
        later(this::goOn);
    }

    private void goOn() {
        if (neighbours.goOn(content.tree())) {
            later(this::goOn);
        } else if (taken != null) {
            neighbours.settle(taken);
        }
    }

    /** Once, however many takes have failed until then. */
    private void tryAgain() {
        if (!isToTryAgain.getAndSet(true)) {
            later(
                    () -> {
                        isToTryAgain.set(false);
                        take();
                    },
                    PAUSE);
        }
    }

    private void later(Runnable work) {
        later(work, Duration.ZERO);
    }

    private synchronized void later(Runnable work, Duration pause) {
        if (thread == null) {
            return;
        }
        try {
            Future<?> unused = thread.schedule(() -> attempt(work), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log.debug("The site is being stopped");
        }
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            if (isRunning()) {
                log.error("Search does not follow the content for now", e);
            }
        }
    }
}

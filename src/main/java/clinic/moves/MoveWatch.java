package clinic.moves;

import clinic.content.Content;
import clinic.content.ContentChanged;
import clinic.content.ContentTree;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets {@link Moves} follow the content for as long as the site is served: each tree in turn, and the present one again
 * and again, since pages go live by themselves, other nodes see more, and a database comes back.
 */
@Component
@ConditionalOnWebApplication
class MoveWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MoveWatch.class);

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final Moves moves;
    private final Content content;
    private long version;
    private volatile @Nullable ScheduledExecutorService thread;

    MoveWatch(Moves moves, Content content) {
        this.moves = moves;
        this.content = content;
    }

    @Override
    public void start() {
        follow(content.tree());
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "moves"));
        Future<?> unused =
                started.scheduleWithFixedDelay(this::again, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    @EventListener
    void follow(ContentChanged change) {
        ScheduledExecutorService running = thread;
        if (running != null) {
            running.execute(() -> follow(change.now()));
        }
    }

    void again() {
        follow(content.tree());
    }

    /** Whatever goes wrong, or else nothing would be followed any more. A tree that comes too late is not gone back to. */
    private void follow(ContentTree tree) {
        if (tree.version() < version) {
            return;
        }
        version = tree.version();
        try {
            moves.follow(tree);
        } catch (RuntimeException | Error e) {
            log.error("What was renamed could not be followed", e);
        }
    }

    /** What was renamed last is written down before the database closes. */
    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running != null) {
            running.shutdown();
            try {
                running.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before the web server, so that nobody asks for an old address too early. */
    @Override
    public int getPhase() {
        return 0;
    }
}

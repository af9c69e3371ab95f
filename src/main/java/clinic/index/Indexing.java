package clinic.index;

import clinic.content.Content;
import clinic.content.ContentChanged;
import clinic.content.ContentTree;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
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

    private final Content content;
    private final PageIndex index;
    private final Neighbours neighbours;
    private @Nullable ExecutorService thread;

    Indexing(Content content, PageIndex index, Neighbours neighbours) {
        this.content = content;
        this.index = index;
        this.neighbours = neighbours;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadExecutor(work -> {
            Thread own = new Thread(work, "index");
            own.setDaemon(true);
            return own;
        });
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
        ContentTree tree = content.tree();
        PageIndex.Changes changes = index.take(tree);
        log.debug(
                "Content version {} is indexed: {} pages anew, {} gone",
                tree.version(),
                changes.changed().size(),
                changes.gone().size());
        neighbours.follow(changes);
        goOn();
    }

    private void goOn() {
        if (neighbours.goOn(content.tree())) {
            later(this::goOn);
        }
    }

    private synchronized void later(Runnable work) {
        if (thread == null) {
            return;
        }
        try {
            thread.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException | StackOverflowError e) {
                    if (isRunning()) {
                        log.error("Search does not follow the content; it tries again with the next change", e);
                    }
                }
            });
        } catch (RejectedExecutionException e) {
            log.debug("The site is being stopped");
        }
    }
}

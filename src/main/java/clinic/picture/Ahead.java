package clinic.picture;

import clinic.content.ContentChanged;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes pictures before readers ask for them, and then deletes what nobody asks for any more. Hands in one at a time, so that
 * a reader waits for no more than one picture of others.
 */
@Component
@ConditionalOnWebApplication
class Ahead {

    private static final Logger log = LoggerFactory.getLogger(Ahead.class);

    private static final Duration LONGEST_FOR_ONE = Duration.ofMinutes(2);

    private final Orders orders;
    private final Store store;

    /** One round at work and one that waits: that one will see everything that has changed until then. */
    private final ThreadPoolExecutor rounds = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            work -> {
                Thread thread = new Thread(work, "pictures-ahead");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    Ahead(Orders orders, Store store) {
        this.orders = orders;
        this.store = store;
    }

    @EventListener({ApplicationReadyEvent.class, ContentChanged.class})
    void begin() {
        rounds.execute(this::round);
    }

    /** Not before all texts are read: until then nobody knows which pictures they show. */
    private void round() {
        if (!orders.areComplete()) {
            return;
        }
        try {
            for (Order order : orders.next()) {
                if (Thread.currentThread().isInterrupted() || !store.kept().isSafe()) {
                    return;
                }
                if (!store.kept().has(order.name())) {
                    make(order);
                }
            }
            store.kept().keepOnly(name -> orders.named(name).isPresent());
        } catch (RuntimeException e) {
            log.error("Pictures are made only when they are asked for", e);
        }
    }

    private void make(Order order) {
        try {
            store.make(order, LONGEST_FOR_ONE);
        } catch (TimeoutException e) {
            log.warn("{} takes long to be made", order.name());
        }
    }

    @PreDestroy
    void stop() {
        rounds.shutdownNow();
    }
}

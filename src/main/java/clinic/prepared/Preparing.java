package clinic.prepared;

import clinic.content.ContentChanged;
import clinic.content.ContentReady;
import clinic.content.ContentTree;
import clinic.edition.Edition;
import clinic.edition.Editions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes pages before anyone asks for them: once all texts are read, and after each change all of them again, the most asked first. While readers come it
 * makes one at a time, else as many as there are processors.
 */
@Component
class Preparing {

    private static final Logger log = LoggerFactory.getLogger(Preparing.class);

    /** How often to look for what changes without telling. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** For those who wait until all pages are ready while the content changes all the time. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final PreparedPages pages;
    private final Editions editions;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread own = new Thread(work, "preparing");
        own.setDaemon(true);
        return own;
    });
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final Keeping keeping;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private boolean isBroughtBack;
    private boolean isFirst = true;
    private long readyVersion = -1;
    private Instant readyAt;

    Preparing(PreparedPages pages, Editions editions, Keeping keeping, ApplicationEventPublisher events, Clock clock) {
        this.pages = pages;
        this.editions = editions;
        this.keeping = keeping;
        this.events = events;
        this.clock = clock;
        this.readyAt = clock.instant();
    }

    @EventListener
    void start(WebServerInitializedEvent event) {
        // The server for whoever looks after the site tells of itself too
        if (event.getApplicationContext().getServerNamespace() != null) {
            return;
        }
        Future<?> unused = thread.scheduleWithFixedDelay(this::attempt, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @EventListener(ContentChanged.class)
    void follow() {
        try {
            Future<?> unused = thread.submit(this::attempt);
        } catch (RejectedExecutionException e) {
            log.debug("The site is being stopped");
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        thread.shutdownNow();
    }

    private void attempt() {
        try {
            round();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            log.warn("Pages are made only when they are asked for, for now", e);
        }
    }

    /** Until all are made that there is room for, or there are others to make. */
    private void round() throws InterruptedException {
        Edition edition = editions.present();
        bringBack(edition);
        if (!edition.isComplete()) {
            return;
        }
        Set<String> addresses = new LinkedHashSet<>(pages.mostAsked());
        addresses.retainAll(edition.addresses());
        addresses.addAll(edition.ahead());
        Semaphore free = new Semaphore(processors);
        AtomicInteger made = new AtomicInteger();
        for (String address : addresses) {
            if (!pages.hasRoomFor(address)) {
                break;
            }
            Optional<CompletableFuture<PreparedPage>> found = pages.find(address);
            if (found.isEmpty() || editions.present() != edition) {
                tellOthersWhoWaitLong(edition.tree());
                return;
            }
            CompletableFuture<PreparedPage> page = found.get();
            if (!page.isDone()) {
                int share = pages.isAsked() ? processors : 1;
                free.acquire(share);
                CompletableFuture<?> unused = page.whenComplete((ready, failure) -> {
                    made.addAndGet(ready == null ? 0 : 1);
                    free.release(share);
                });
            }
        }
        free.acquire(processors);
        if (made.get() > 0) {
            tell(addresses.size(), made.get());
        }
        tellOthers(edition.tree());
        pages.forgetOthers(edition);
        if (made.get() == 0) {
            keeping.keep(edition);
        }
    }

    /** Of texts that are still to be read the pages may be there already. */
    private void bringBack(Edition edition) {
        if (isBroughtBack) {
            return;
        }
        isBroughtBack = edition.isComplete();
        try {
            int ready = keeping.bringBack(edition);
            if (ready > 0) {
                log.info("{} pages are ready, as they were kept; all take {} KB", ready, pages.bytes() / 1024);
                isBroughtBack = true;
                isFirst = false;
            }
        } catch (RuntimeException e) {
            log.warn("All pages are made anew, since what was kept cannot be used", e);
            isBroughtBack = true;
        }
    }

    private void tellOthers(ContentTree tree) {
        if (tree.version() != readyVersion) {
            readyVersion = tree.version();
            readyAt = clock.instant();
            events.publishEvent(new ContentReady(tree));
        }
    }

    private void tellOthersWhoWaitLong(ContentTree tree) {
        if (clock.instant().isAfter(readyAt.plus(LONGEST_WAIT))) {
            tellOthers(tree);
        }
    }

    private void tell(int all, int made) {
        log.atLevel(isFirst ? Level.INFO : Level.DEBUG)
                .log("{} pages are ready, {} of them made anew; all take {} KB", all, made, pages.bytes() / 1024);
        isFirst = false;
    }
}

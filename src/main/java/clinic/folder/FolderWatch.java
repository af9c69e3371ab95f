package clinic.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands on what a folder looks like whenever it has changed and come to rest: when two looks, a pause apart, have seen the
 * same. So nobody sees a file that is half written, and what is changed together arrives together. Where the file system
 * tells of a change, that file alone is looked at; and now and then the whole folder, for the file systems that do not.
 */
public final class FolderWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration PAUSE_WITHOUT_EVENTS = Duration.ofMillis(200);

    /** A file that is written without end holds up all others no longer than this. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Looking takes at most this part of one processor's time. */
    private static final int SHARE = 20;

    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final Folder folder;
    private final FileEvents events;
    private final Duration poll;
    private final Duration patience;
    private final Consumer<Look> news;
    private final Thread thread = new Thread(this::watch, "content-watch");
    private Look seen;
    private Time nextWholeLook = Time.now();

    FolderWatch(Folder folder, Look seen, FileEvents events, Duration poll, Duration patience, Consumer<Look> news) {
        this.folder = folder;
        this.seen = seen;
        this.events = events;
        this.poll = poll;
        this.patience = patience;
        this.news = news;
        thread.setDaemon(true);
    }

    /**
     * Begins to watch, on a thread of its own.
     *
     * @param seen what the folder looked like when it was read
     * @param news takes what it looks like now; called by that one thread
     */
    public static FolderWatch start(Folder folder, Look seen, Duration poll, Consumer<Look> news) {
        FolderWatch watch = new FolderWatch(folder, seen, new WatchedFolder(folder.root()), poll, PATIENCE, news);
        watch.start();
        return watch;
    }

    void start() {
        thread.start();
    }

    private void watch() {
        try {
            events.follow(seen);
            while (true) {
                watch(events.await(nextWholeLook.fromNow()));
            }
        } catch (InterruptedException e) {
            log.debug("No longer watching", e);
        }
    }

    private void watch(Set<Path> touched) throws InterruptedException {
        try {
            Look look = touched.isEmpty() ? wholeLook() : folder.lookAgain(seen, touched);
            if (!look.equals(seen)) {
                seen = touched.isEmpty() ? restWithoutEvents(look) : rest(touched);
                news.accept(seen);
            }
        } catch (RuntimeException | Error e) {
            // One file that overflows the stack or the memory must not end the watch over all others
            log.error("The content could not be read again", e);
        }
    }

    private Look wholeLook() {
        Time begin = Time.now();
        Look look = folder.look();
        Duration pause = begin.untilNow().multipliedBy(SHARE);
        nextWholeLook = Time.now().plus(pause.compareTo(poll) > 0 ? pause : poll);
        events.follow(look);
        return look;
    }

    /** Waits for a time without events before each look. */
    private Look rest(Set<Path> firstTouched) throws InterruptedException {
        Set<Path> touched = new HashSet<>(firstTouched);
        Time end = Time.now().plus(patience);
        @Nullable Look last = null;
        while (true) {
            Set<Path> more = events.await(PAUSE);
            if (touched.addAll(more)) {
                end = Time.now().plus(patience);
            }
            if ((!more.isEmpty() || folder.isBeingCheckedOut()) && !end.isOver()) {
                continue;
            }
            Look look = folder.lookAgain(seen, touched);
            events.follow(look);
            if (last != null && (look.equals(last) || end.isOver())) {
                return look.with(look.changesSince(last), seen);
            }
            last = look;
        }
    }

    private Look restWithoutEvents(Look first) throws InterruptedException {
        Time end = Time.now().plus(patience);
        Look last = first;
        while (true) {
            events.await(PAUSE_WITHOUT_EVENTS);
            Look look = wholeLook();
            if (look.changesSince(seen).size() > last.changesSince(seen).size()) {
                end = Time.now().plus(patience);
            }
            if ((look.equals(last) && !folder.isBeingCheckedOut()) || end.isOver()) {
                return look.with(look.changesSince(last), seen);
            }
            last = look;
        }
    }

    /** Stops watching; what is being read is read to its end. */
    @Override
    public void close() {
        events.close();
        try {
            thread.join(LONGEST_STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A point in time that no change of the clock moves. */
    private record Time(long nanos) {

        static Time now() {
            return new Time(System.nanoTime());
        }

        Time plus(Duration duration) {
            return new Time(nanos + duration.toNanos());
        }

        boolean isOver() {
            return fromNow().isZero();
        }

        Duration fromNow() {
            return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
        }

        Duration untilNow() {
            return Duration.ofNanos(System.nanoTime() - nanos);
        }
    }
}

package clinic.faults;

import clinic.Visitor.Seen;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * People who ask for a consultation, each another one. Whoever gets no answer, or is told that the request could not be
 * taken, sends the very same again until told a reference, as a person at a browser would, or a proxy for them.
 */
public final class Crowd implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String RECEIVED = "/consultation/received/";

    private final IntSupplier port;
    private final ExecutorService threads;
    private final List<Future<?>> people = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger repeats = new AtomicInteger();
    private final Map<String, String> told = new ConcurrentHashMap<>();
    private final Queue<String> oddities = new ConcurrentLinkedQueue<>();

    private volatile boolean isOver;

    /** @param port where the next request goes, asked anew each time */
    public Crowd(int size, IntSupplier port) {
        this.port = port;
        this.threads = Executors.newFixedThreadPool(size);
        for (int i = 0; i < size; i++) {
            people.add(threads.submit(this::ask));
        }
    }

    private void ask() {
        while (!isOver) {
            String name = "Rosa " + letters(next.getAndIncrement());
            Instant end = Instant.now().plus(PATIENCE);
            while (!isTold(name)) {
                repeats.incrementAndGet();
                if (Instant.now().isAfter(end)) {
                    oddities.add(name + " was never told");
                    return;
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private boolean isTold(String name) {
        try {
            Seen seen = new Patient(name).asks(port.getAsInt());
            if (seen.status() == 303 && seen.leadsTo().startsWith(RECEIVED)) {
                told.put(name, seen.leadsTo().substring(RECEIVED.length()));
                return true;
            } else if (seen.status() != 503) {
                oddities.add(name + " was answered " + seen.status());
            }
            return false;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** A name has no digits. */
    private static String letters(int number) {
        return String.valueOf(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                .toList()
                .toString()
                .replaceAll("[^a-z]", "");
    }

    /** How many know that their request was received. */
    public int told() {
        return told.size();
    }

    /** The unguessable parts of the pages that told them so. */
    public List<String> tokens() {
        return List.copyOf(told.values());
    }

    /** How often somebody had to send the same again. */
    public int repeats() {
        return repeats.get();
    }

    /** What nobody should ever be answered. */
    public List<String> oddities() {
        return List.copyOf(oddities);
    }

    /** Lets everybody who has begun come to an end, and nobody else begin. */
    public void leave() {
        isOver = true;
        try {
            for (Future<?> one : people) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        isOver = true;
        threads.shutdownNow();
    }
}

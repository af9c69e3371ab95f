package clinic.bench.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Many who ask at once, for a given time. */
public final class Load {

    private final int connections;
    private final Duration time;
    private final Request request;

    public Load(int connections, Duration time, Request request) {
        this.connections = connections;
        this.time = time;
        this.request = request;
    }

    /** Asks once, and throws what is not the expected answer. */
    public interface Request {
        void send() throws IOException;
    }

    /** Milliseconds from when each request was due, and how long all took. */
    public record Outcome(Sample milliseconds, double seconds) {

        public double perSecond() {
            return milliseconds.size() / seconds;
        }
    }

    /**
     * As many requests a second as people who do not know of each other would send: whether or not answers come. Who has
     * to wait for a free connection waits for the server, so that counts.
     */
    public Outcome at(double perSecond) throws InterruptedException, ExecutionException {
        return run(1e9 / perSecond);
    }

    /** On each connection one request after another. */
    public Outcome asFastAsAnswered() throws InterruptedException, ExecutionException {
        return run(0);
    }

    private Outcome run(double nanosBetween) throws InterruptedException, ExecutionException {
        AtomicLong next = new AtomicLong();
        long begin = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<List<Double>>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(threads.submit(() -> ask(next, begin, nanosBetween)));
            }
            List<Double> milliseconds = new ArrayList<>();
            for (Future<List<Double>> each : all) {
                milliseconds.addAll(each.get());
            }
            return new Outcome(Sample.of(milliseconds), (System.nanoTime() - begin) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Double> ask(AtomicLong next, long begin, double nanosBetween) throws IOException {
        List<Double> milliseconds = new ArrayList<>();
        long end = begin + time.toNanos();
        while (System.nanoTime() < end) {
            long due = begin + (long) (next.getAndIncrement() * nanosBetween);
            if (due >= end) {
                break;
            }
            for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            long counted = nanosBetween == 0 ? System.nanoTime() : due;
            request.send();
            milliseconds.add((System.nanoTime() - counted) / 1e6);
        }
        return milliseconds;
    }
}

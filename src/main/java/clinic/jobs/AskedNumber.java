package clinic.jobs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A number that only the database knows, for those who must not wait for it. However many want to know, it is asked once at a
 * time. Thread-safe.
 */
public final class AskedNumber {

    private static final int PATIENCE_SECONDS = 2;

    private final Supplier<Double> question;

    private @Nullable CompletableFuture<Double> answer;

    /** @param question may take as long as it likes */
    public AskedNumber(Supplier<Double> question) {
        this.question = question;
    }

    /** The number, or none ({@code NaN}) if the answer does not come soon. */
    public double value() {
        return ask().copy()
                .completeOnTimeout(Double.NaN, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private synchronized CompletableFuture<Double> ask() {
        if (answer == null || answer.isDone()) {
            answer = CompletableFuture.supplyAsync(question, AskedNumber::aside);
        }
        return answer;
    }

    /** Not in the threads that all share: who waits for a frozen database there keeps others from theirs. */
    private static void aside(Runnable work) {
        Thread thread = new Thread(work, "number");
        thread.setDaemon(true);
        thread.start();
    }
}

package clinic.markdown;

import clinic.markdown.TimedText.OutOfTimeException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Renders each text on a thread that has a deep stack for nested texts, and waits for it no longer than a time. Such a thread
 * costs as much to start as a text to render, so it waits a moment for the next one.
 */
public final class MarkdownThread {

    static final String NAME = "markdown";

    private static final long STACK_BYTES = 16L << 20;
    private static final Duration REST = Duration.ofSeconds(1);

    private final Markdown markdown = new Markdown();
    private final Duration limit;

    /** As many threads as there are callers. */
    private final ExecutorService threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, REST.toMillis(), TimeUnit.MILLISECONDS, new SynchronousQueue<>(), work -> {
                Thread thread = new Thread(null, work, NAME, STACK_BYTES);
                thread.setDaemon(true);
                return thread;
            });

    public MarkdownThread(Duration limit) {
        this.limit = limit;
    }

    /**
     * Renders one text.
     *
     * @param linesBefore lines of the file that stand before it
     * @throws NotRenderedException with a sentence for the editor
     */
    public Body render(String text, int linesBefore, Anchors anchors) throws NotRenderedException {
        return await(threads.submit(() -> markdown.render(new TimedText(text, limit), linesBefore, anchors)));
    }

    private Body await(Future<Body> work) throws NotRenderedException {
        try {
            return work.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw tooLong(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof OutOfTimeException
                    ? tooLong(e)
                    : new NotRenderedException(
                            "The text is nested too deeply or otherwise cannot be read as Markdown: simplify it.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static NotRenderedException tooLong(Exception cause) {
        return new NotRenderedException(
                "The text takes too long to be read as Markdown: look for long rows of the same marks, such as ` or [, or"
                        + " split it.",
                cause);
    }

    public static final class NotRenderedException extends Exception {

        NotRenderedException(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }
}

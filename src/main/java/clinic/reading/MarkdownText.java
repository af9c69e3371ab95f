package clinic.reading;

import clinic.content.Text;
import clinic.markdown.Body;
import clinic.markdown.MarkdownThread.NotRenderedException;
import clinic.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The text of a file, rendered by whoever asks first. */
final class MarkdownText implements Text {

    private static final Logger log = LoggerFactory.getLogger(MarkdownText.class);

    private final String key;
    private final FutureTask<Result> rendering;

    /**
     * @param key the same for the same text at the same place of a file, and for no others
     * @param rendering is let go once it is done, and what was written with it
     */
    MarkdownText(String key, Callable<Body> rendering) {
        this.key = key;
        this.rendering = new FutureTask<>(() -> result(rendering));
    }

    /** @param refusal a sentence for the editor, if it cannot be rendered */
    private record Result(Body body, Optional<String> refusal) {}

    private static Result result(Callable<Body> rendering) {
        try {
            return new Result(rendering.call(), Optional.empty());
        } catch (NotRenderedException e) {
            log.debug("A text that cannot be rendered", e);
            return new Result(Body.empty(), Optional.of(String.valueOf(e.getMessage())));
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            log.warn("A text that cannot be rendered", e);
            return new Result(Body.empty(), Optional.of("The text cannot be read: look for what is unusual in it."));
        }
    }

    String key() {
        return key;
    }

    @Override
    public Body body() {
        return result().body();
    }

    @Override
    public boolean isRead() {
        return rendering.isDone();
    }

    @Override
    public boolean canBeShown() {
        return result().refusal().isEmpty();
    }

    /**
     * What is wrong with it.
     *
     * @param linesBefore lines of the file that stand before it
     */
    List<Problem> problems(String file, int linesBefore) {
        Result result = result();
        return result.refusal()
                .map(sentence -> List.of(Problem.error(file, linesBefore + 1, "not-rendered", sentence)))
                .orElseGet(() -> result.body().remarks().stream()
                        .map(remark -> new Problem(
                                file,
                                remark.place().line(),
                                remark.place().column(),
                                remark.severity(),
                                remark.code(),
                                remark.message()))
                        .toList());
    }

    private Result result() {
        if (!rendering.isDone()) {
            rendering.run();
        }
        try {
            return rendering.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package clinic.serving;

import clinic.prepared.PreparedPage;
import clinic.prepared.PreparedPages;
import clinic.prepared.Rendering;
import clinic.prepared.Variant;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers with prepared pages at once, on the thread that read the request, since that takes microseconds. All else is handed
 * on to a thread that may take its time. Whoever asks for a page that is just being made waits without a thread.
 */
final class PreparedHandler extends Handler.Wrapper {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final PreparedPages pages;
    private final Rendering rendering;
    private final Answers answers;
    private final AcceptedCoding codings = new AcceptedCoding();

    PreparedHandler(Handler next, PreparedPages pages, Rendering rendering, Answers answers) {
        super(next);
        this.pages = pages;
        this.rendering = rendering;
        this.answers = answers;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Optional<CompletableFuture<PreparedPage>> page = prepared(request);
        if (page.isEmpty()) {
            getServer().getThreadPool().execute(() -> handOn(request, response, callback));
        } else if (page.get().isDone()) {
            answer(page.get().join(), request, response, callback);
        } else {
            CompletableFuture<?> unused = page.get()
                    .thenAcceptAsync(
                            made -> answer(made, request, response, callback),
                            getServer().getThreadPool());
        }
        return true;
    }

    private Optional<CompletableFuture<PreparedPage>> prepared(Request request) {
        boolean isReading = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
        return isReading && !rendering.isAsking(request)
                ? pages.ask(request.getHttpURI().getPath())
                : Optional.empty();
    }

    private void handOn(Request request, Response response, Callback callback) {
        if (!rendering.isAsking(request)) {
            Request.addCompletionListener(request, failure -> answers.countMade(response.getStatus()));
        }
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }

    private void answer(@Nullable PreparedPage page, Request request, Response response, Callback callback) {
        if (page == null) {
            getServer().getThreadPool().execute(() -> handOn(request, response, callback));
            return;
        }
        HttpFields asked = request.getHeaders();
        Variant variant = page.in(codings.of(asked.get(HttpHeader.ACCEPT_ENCODING)));
        int status = Conditions.status(asked, variant.tag(), page.modified());
        response.setStatus(status);
        answers.countPrepared(status);
        if (status == HttpStatus.OK_200) {
            response.getHeaders().add(variant.headers());
            boolean isHead = HttpMethod.HEAD.is(request.getMethod());
            response.write(true, isHead ? NOTHING.slice() : ByteBuffer.wrap(page.bytes(variant)), callback);
        } else {
            response.getHeaders().add(variant.unchanged());
            response.write(true, NOTHING.slice(), callback);
        }
    }
}

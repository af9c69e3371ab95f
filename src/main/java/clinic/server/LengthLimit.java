package clinic.server;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses what is too long. What is not much too long is read to its end first, without a thread: a browser that is still
 * sending would not see the answer.
 */
final class LengthLimit extends SizeLimitHandler {

    private static final int ANY_LENGTH = -1;
    private static final long READ_TO_THE_END = 2_000_000;

    private final long mostBytes;

    LengthLimit(long mostBytes) {
        super(mostBytes, ANY_LENGTH);
        this.mostBytes = mostBytes;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long length = request.getLength();
        if (length <= mostBytes || length > READ_TO_THE_END) {
            return super.handle(request, response, callback);
        }
        Content.Source.consumeAll(
                request,
                Callback.from(
                        () -> Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413),
                        callback::failed));
        return true;
    }
}

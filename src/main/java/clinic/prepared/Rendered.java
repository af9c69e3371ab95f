package clinic.prepared;

import java.util.List;
import org.eclipse.jetty.http.HttpField;

/** A page as a controller answered with it. */
final class Rendered {

    private final byte[] bytes;
    private final List<HttpField> headers;

    Rendered(byte[] bytes, List<HttpField> headers) {
        this.bytes = bytes;
        this.headers = headers;
    }

    byte[] bytes() {
        return bytes;
    }

    List<HttpField> headers() {
        return headers;
    }
}

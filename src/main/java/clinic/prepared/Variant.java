package clinic.prepared;

import java.util.EnumSet;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** A page in one coding, as it is sent. */
public final class Variant {

    private static final EnumSet<HttpHeader> OF_THE_BYTES =
            EnumSet.of(HttpHeader.CONTENT_ENCODING, HttpHeader.CONTENT_LENGTH, HttpHeader.CONTENT_TYPE);

    private final byte @Nullable [] bytes;
    private final HttpFields headers;
    private final HttpFields unchanged;
    private final String tag;

    /**
     * @param bytes null where they are made of another coding when they are asked for
     * @param tag which no other bytes have (RFC 9110, 8.8.3), in quotes
     */
    Variant(byte @Nullable [] bytes, HttpFields headers, String tag) {
        this.bytes = bytes;
        this.headers = headers;
        this.unchanged = HttpFields.build(headers, OF_THE_BYTES).asImmutable();
        this.tag = tag;
    }

    byte @Nullable [] bytes() {
        return bytes;
    }

    public HttpFields headers() {
        return headers;
    }

    /** Of an answer without the bytes, to somebody who has them. */
    public HttpFields unchanged() {
        return unchanged;
    }

    public String tag() {
        return tag;
    }
}

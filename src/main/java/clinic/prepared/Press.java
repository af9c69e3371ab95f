package clinic.prepared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** Makes a page that can be sent of what a controller answered. Thread-safe. */
@Component
class Press {

    /** Said anew of each way to send a page, or of the one connection that it was rendered for. */
    private static final Set<HttpHeader> NOT_OF_THE_PAGE = EnumSet.of(
            HttpHeader.ACCEPT_RANGES,
            HttpHeader.CONNECTION,
            HttpHeader.CONTENT_LENGTH,
            HttpHeader.DATE,
            HttpHeader.ETAG,
            HttpHeader.LAST_MODIFIED,
            HttpHeader.TRANSFER_ENCODING,
            HttpHeader.VARY);

    private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");

    private static final String ASK_AGAIN = "no-cache";
    private static final int KINDS_OF_FIELDS = 100;

    private final String cacheControl;
    private final Clock clock;

    /** Pages have most of their headers in common. */
    private final Cache<String, HttpField> shared =
            Caffeine.newBuilder().maximumSize(KINDS_OF_FIELDS).build();

    Press(PreparedSettings settings, Clock clock) {
        this.cacheControl = settings.cacheControl();
        this.clock = clock;
    }

    /** @param before the page as it was last made */
    PreparedPage print(Rendered rendered, @Nullable PreparedPage before) {
        String hash = DigestUtils.md5DigestAsHex(rendered.bytes());
        @Nullable PreparedPage same = before != null && before.hash().equals(hash) ? before : null;
        Map<Coding, byte[]> kept = new EnumMap<>(Coding.class);
        for (Coding coding : Coding.values()) {
            byte @Nullable [] bytes = same != null ? same.kept(coding) : bytes(coding, rendered.bytes());
            if (bytes != null) {
                kept.put(coding, bytes);
            }
        }
        Instant modified = same != null ? same.modified() : modified(before);
        return again(hash, modified, rendered.bytes().length, rendered.headers(), kept);
    }

    /**
     * The page that was made of something before.
     *
     * @param length of the page as it is, in bytes
     * @param kept its bytes in each coding that they are kept in
     */
    PreparedPage again(
            String hash, Instant modified, int length, Iterable<HttpField> headers, Map<Coding, byte[]> kept) {
        HttpFields ofPage = headers(headers);
        HttpFields all = HttpFields.build(ofPage)
                .add(VARY)
                .add(new PreEncodedHttpField(
                        HttpHeader.LAST_MODIFIED, DateGenerator.formatDate(modified.toEpochMilli())))
                .asImmutable();
        Map<Coding, Variant> variants = new EnumMap<>(Coding.class);
        variants.put(Coding.IDENTITY, variant(Coding.IDENTITY, null, length, hash, all));
        kept.forEach((coding, bytes) -> variants.put(coding, variant(coding, bytes, bytes.length, hash, all)));
        return new PreparedPage(hash, modified, length, ofPage, variants);
    }

    private static byte @Nullable [] bytes(Coding coding, byte[] bytes) {
        return switch (coding) {
            case BROTLI -> Compression.brotli(bytes);
            case GZIP -> Compression.gzip(bytes);
            case IDENTITY -> null;
        };
    }

    /** HTTP knows whole seconds: two pages at one address never share one. */
    private Instant modified(@Nullable PreparedPage before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return before == null || now.isAfter(before.modified())
                ? now
                : before.modified().plusSeconds(1);
    }

    private HttpFields headers(Iterable<HttpField> all) {
        HttpFields.Mutable fields = HttpFields.build();
        for (HttpField field : all) {
            if (!NOT_OF_THE_PAGE.contains(field.getHeader())) {
                fields.add(shared(field));
            }
        }
        return fields.asImmutable();
    }

    private HttpField shared(HttpField field) {
        boolean isAskAgain = field.is(HttpHeader.CACHE_CONTROL.asString()) && ASK_AGAIN.equals(field.getValue());
        String value = isAskAgain ? cacheControl : field.getValue();
        return shared.get(
                field.getName() + ": " + value,
                line -> field.getHeader() == null
                        ? new PreEncodedHttpField(field.getName(), value)
                        : new PreEncodedHttpField(field.getHeader(), value));
    }

    private Variant variant(Coding coding, byte @Nullable [] bytes, int length, String hash, HttpFields ofPage) {
        String tag = coding == Coding.IDENTITY ? '"' + hash + '"' : '"' + hash + '-' + coding.token() + '"';
        HttpFields.Mutable headers = HttpFields.build(ofPage);
        if (coding != Coding.IDENTITY) {
            headers.add(shared(new HttpField(HttpHeader.CONTENT_ENCODING, coding.token())));
        }
        headers.add(new PreEncodedHttpField(HttpHeader.ETAG, tag));
        headers.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, length));
        return new Variant(bytes, headers.asImmutable(), tag);
    }
}

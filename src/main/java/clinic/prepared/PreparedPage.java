package clinic.prepared;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/**
 * A page as it can be sent at once. Immutable.
 *
 * <p>Nearly every browser takes a compressed page, so the page as it is, several times as long, is not kept.
 */
public final class PreparedPage {

    /** What an entry takes beside its bytes: about twenty fields of headers, most of them shared. */
    private static final int BESIDE_BYTES = 1500;

    private final String hash;
    private final Instant modified;
    private final int length;
    private final HttpFields fields;
    private final Map<Coding, Variant> variants = new EnumMap<>(Coding.class);

    /**
     * @param modified in whole seconds, as HTTP knows time
     * @param length of the bytes as they are
     * @param fields what is said of the page, in whatever coding it is sent
     */
    PreparedPage(String hash, Instant modified, int length, HttpFields fields, Map<Coding, Variant> variants) {
        this.hash = hash;
        this.modified = modified;
        this.length = length;
        this.fields = fields;
        this.variants.putAll(variants);
    }

    /** Of the bytes as they are. */
    String hash() {
        return hash;
    }

    public Instant modified() {
        return modified;
    }

    int length() {
        return length;
    }

    HttpFields fields() {
        return fields;
    }

    public Variant in(Coding coding) {
        @Nullable Variant known = variants.get(coding);
        return known != null ? known : Objects.requireNonNull(variants.get(Coding.GZIP));
    }

    /** What is kept in this coding. */
    byte @Nullable [] kept(Coding coding) {
        @Nullable Variant known = variants.get(coding);
        return known == null ? null : known.bytes();
    }

    /** To be sent, in the coding of the variant. */
    public byte[] bytes(Variant variant) {
        byte @Nullable [] kept = variant.bytes();
        return kept != null ? kept : Compression.gunzip(Objects.requireNonNull(kept(Coding.GZIP)));
    }

    int weight() {
        return BESIDE_BYTES
                + variants.values().stream()
                        .map(Variant::bytes)
                        .filter(Objects::nonNull)
                        .mapToInt(bytes -> bytes.length)
                        .sum();
    }
}

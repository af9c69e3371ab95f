package clinic.markdown;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** HTML as it waits for readers: packed, since a site may have many texts and shows few of them at a time. Immutable. */
public final class PackedHtml {

    private final byte[] packed;

    @JsonCreator
    PackedHtml(byte[] packed) {
        this.packed = packed;
    }

    static PackedHtml of(String html) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(html.length() / 2);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(html.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return new PackedHtml(packed.toByteArray());
    }

    @JsonValue
    byte[] packed() {
        return packed;
    }

    String html() {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

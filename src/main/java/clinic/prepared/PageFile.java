package clinic.prepared;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/** A prepared page as the bytes of a file. */
final class PageFile {

    private PageFile() {}

    static byte[] of(PreparedPage page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(page, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(PreparedPage page, DataOutputStream out) throws IOException {
        out.writeUTF(page.hash());
        out.writeLong(page.modified().getEpochSecond());
        out.writeInt(page.length());
        out.writeInt(page.fields().size());
        for (HttpField field : page.fields()) {
            out.writeUTF(field.getName());
            out.writeUTF(field.getValue());
        }
        for (Coding coding : Coding.values()) {
            byte @Nullable [] kept = page.kept(coding);
            out.writeInt(kept == null ? -1 : kept.length);
            if (kept != null) {
                out.write(kept);
            }
        }
    }

    /** @throws IOException if these are not the bytes of a page */
    static PreparedPage page(byte[] file, Press press) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        String hash = in.readUTF();
        Instant modified = Instant.ofEpochSecond(in.readLong());
        int length = in.readInt();
        HttpFields.Mutable fields = HttpFields.build();
        for (int left = in.readInt(); left > 0; left--) {
            fields.add(new HttpField(in.readUTF(), in.readUTF()));
        }
        Map<Coding, byte[]> kept = new EnumMap<>(Coding.class);
        for (Coding coding : Coding.values()) {
            int size = in.readInt();
            if (size >= 0) {
                kept.put(coding, in.readNBytes(size));
            }
        }
        return press.again(hash, modified, length, fields, kept);
    }
}

package clinic.snapshot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a snapshot, which anyone can read: it tells a file of another kind, a missing key and a copy that broke
 * off from damage. Always equally long, as the length of the file is filled in last.
 *
 * @param key the number of the key that sealed the rest
 * @param length of the whole file
 */
record Header(int key, long length) {

    static final int BYTES = header(0, 0).length();

    private static final int FORMAT = 1;

    private static final Pattern ANY = Pattern.compile("clinic-site backup (\\d{1,9}),.*", Pattern.DOTALL);
    private static final Pattern OURS =
            Pattern.compile("clinic-site backup " + FORMAT + ", key (\\d{10}), length (\\d{15})\n");

    private static String header(int key, long length) {
        return context(key) + ", length %015d\n".formatted(length);
    }

    private static String context(int key) {
        return "clinic-site backup %d, key %010d".formatted(FORMAT, Integer.toUnsignedLong(key));
    }

    /**
     * Reads what {@link #bytes} made.
     *
     * @throws SnapshotRefusedException unless it is the header of a snapshot that this program can read
     */
    static Header parse(byte[] bytes, Object file) {
        String line = new String(bytes, ISO_8859_1);
        Matcher ours = OURS.matcher(line);
        if (ours.matches()) {
            return new Header(Integer.parseUnsignedInt(ours.group(1)), Long.parseLong(ours.group(2)));
        }
        Matcher any = ANY.matcher(line);
        throw new SnapshotRefusedException(
                any.matches() && Integer.parseInt(any.group(1)) > FORMAT
                        ? file + " was made by a newer version of this program: restore it with that one."
                        : file + " is not a backup of this site, or its beginning is damaged.");
    }

    /** What the seal of the rest is bound to. */
    String context() {
        return context(key);
    }

    byte[] bytes() {
        return header(key, length).getBytes(ISO_8859_1);
    }
}

package clinic.form;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Brings what a person typed into one shape, without changing what it says. */
public final class Typed {

    /** A name of any script has a letter somewhere; signs that nobody sees are no name. */
    public static final String NAME = "(?s).*\\p{L}.*";

    private Typed() {}

    /**
     * Composed Unicode (NFC), one kind of line end, no white space around, a visible U+FFFD in place of each control
     * character; nothing at all if that leaves nothing.
     */
    public static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}&&[^\n\t]]", "\uFFFD")
                .strip();
        return clean.isEmpty() ? null : clean;
    }
}

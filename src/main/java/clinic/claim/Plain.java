package clinic.claim;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes texts equal that differ only by how quotes, dashes and blanks are written. */
final class Plain {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}]");
    private static final Pattern SINGLE = Pattern.compile("[\\u2018\\u2019\\u02bc]");
    private static final Pattern DOUBLE = Pattern.compile("[\\u201c\\u201d\\u00ab\\u00bb]");
    private static final Pattern DASH = Pattern.compile("\\p{Pd}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Plain() {}

    static String text(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC);
        text = INVISIBLE.matcher(text).replaceAll("");
        text = SINGLE.matcher(text).replaceAll("'");
        text = DOUBLE.matcher(text).replaceAll("\"");
        text = DASH.matcher(text).replaceAll("-");
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}

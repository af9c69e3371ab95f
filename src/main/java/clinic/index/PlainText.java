package clinic.index;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;

/** What a reader reads of a page's HTML. */
final class PlainText {

    /** Ends a paragraph, for those who look for the ends of sentences. */
    static final char PARAGRAPH = '\u2029';

    private static final Pattern LINE_ENDS = Pattern.compile("\\s*\\n\\s*");

    private PlainText() {}

    static String of(String html) {
        try (Reader text = new HTMLStripCharFilter(new StringReader(html))) {
            StringWriter plain = new StringWriter(html.length());
            text.transferTo(plain);
            return LINE_ENDS.matcher(plain.toString().strip()).replaceAll(String.valueOf(PARAGRAPH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package clinic.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an editor wrote as HTML inside the Markdown, as far as readers could stumble over it. */
final class RawHtml {

    private static final Pattern PICTURE = Pattern.compile("(?i)<img\\b[^>]*");
    private static final Pattern SOURCE = Pattern.compile("(?i)\\ssrc\\s*=\\s*[\"']?([^\"'\\s>]*)");
    private static final Pattern TEXT = Pattern.compile("(?i)\\salt\\s*=\\s*(\"[^\"]+\"|'[^']+'|[^\"'\\s>]+)");
    private static final Pattern TABLE = Pattern.compile("(?i)<table\\b");
    private static final Pattern HEADER = Pattern.compile("(?i)<th\\b");

    private RawHtml() {}

    static void tell(String html, int offset, Outline outline) {
        Matcher pictures = PICTURE.matcher(html);
        while (pictures.find()) {
            Matcher source = SOURCE.matcher(pictures.group());
            outline.addPicture(
                    source.find() ? source.group(1) : "",
                    TEXT.matcher(pictures.group()).find() ? "there" : "",
                    "",
                    offset + pictures.start());
        }
        Matcher table = TABLE.matcher(html);
        if (table.find() && !HEADER.matcher(html).find()) {
            outline.addTableWithoutHeader(offset + table.start());
        }
    }
}

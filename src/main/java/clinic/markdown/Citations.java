package clinic.markdown;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** References from a text to its sources: {@code [@chou2017]}, or {@code [@chou2017; @qaseem2017]}. */
public final class Citations {

    static final String SELECTOR = "a[role=doc-biblioref]";

    private static final Pattern REFERENCE =
            Pattern.compile("\\[(@[\\p{L}\\p{N}_-]{1,60}(?:\\s*[;,]\\s*@[\\p{L}\\p{N}_-]{1,60}){0,20})]");

    private static final Pattern BETWEEN = Pattern.compile("\\s*[;,]\\s*");

    private Citations() {}

    /** None if these signs are no such reference. */
    static String[] keys(CharSequence signs) {
        Matcher reference = REFERENCE.matcher(signs);
        return reference.matches()
                ? Arrays.stream(BETWEEN.split(reference.group(1)))
                        .map(key -> key.substring(1))
                        .toArray(String[]::new)
                : new String[0];
    }

    static void tell(CharSequence signs, int offset, Outline outline) {
        for (String key : keys(signs)) {
            outline.addCitation(key, offset);
        }
    }

    /** As it waits in a text for the number of the source, which stands in the front matter. */
    static String marked(String... keys) {
        StringBuilder html = new StringBuilder();
        for (String key : keys) {
            html.append("<sup><a role=\"doc-biblioref\" href=\"#@")
                    .append(key)
                    .append("\">")
                    .append(key)
                    .append("</a></sup>");
        }
        return html.toString();
    }

    /**
     * The text with the numbers of its sources, each leading to its source; what names no source stands there as it was written.
     *
     * @param keys of the sources in order; empty for those that have none
     */
    public static Body numbered(Body body, List<String> keys) {
        if (body.citations().isEmpty()) {
            return body;
        }
        Document text = Jsoup.parseBodyFragment(body.html());
        text.outputSettings().prettyPrint(false);
        Map<Integer, Integer> uses = new HashMap<>();
        for (Element link : text.select(SELECTOR)) {
            int number = keys.indexOf(link.text()) + 1;
            if (number == 0) {
                link.replaceWith(new TextNode("[@" + link.text() + "]"));
            } else {
                int use = uses.merge(number, 1, Integer::sum);
                link.attr("href", "#source-" + number)
                        .attr("id", anchor(number, use))
                        .text(String.valueOf(number));
            }
        }
        return body.with(text.body().html());
    }

    /** Where a text refers to a source for the first, the second or a later time. */
    public static String anchor(int number, int use) {
        return "cited-" + number + (use == 1 ? "" : "-" + use);
    }
}

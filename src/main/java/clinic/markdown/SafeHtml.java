package clinic.markdown;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What an editor's HTML may hold: text, tables, pictures and links, and nothing that runs, loads or sends. */
final class SafeHtml {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_:.-]{1,100}");
    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9_ -]{1,100}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private static final PolicyFactory OF_A_PAGE = policy(Anchors.OF_A_PAGE);

    private SafeHtml() {}

    static String of(String html, Anchors anchors) {
        return scrollable((anchors.equals(Anchors.OF_A_PAGE) ? OF_A_PAGE : policy(anchors)).sanitize(html));
    }

    /** Lets a wide table scroll by itself, also by keyboard. */
    private static String scrollable(String html) {
        if (!html.contains("<table")) {
            return html;
        }
        return html.replace("<table", "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Table\"><table")
                .replace("</table>", "</table></div>");
    }

    private static PolicyFactory policy(Anchors anchors) {
        return new HtmlPolicyBuilder()
                .allowElements("p", "h2", "h3", "h4", "h5", "h6", "br", "hr", "blockquote", "pre", "div", "section")
                .allowElements("ul", "ol", "li", "dl", "dt", "dd")
                .allowElements(
                        "a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small")
                .allowElements("span", "strong", "sub", "sup", "time", "var")
                .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
                .allowElements("figure", "figcaption", "img")
                .allowElements("input")
                .allowElements((name, attributes) -> "h2", "h1")
                .allowWithoutAttributes("a", "span")
                .allowStandardUrlProtocols()
                .allowUrlProtocols("tel")
                .allowAttributes("href")
                .matching((element, attribute, target) -> anchors.link(target))
                .onElements("a")
                .allowAttributes("src")
                .onElements("img")
                .allowAttributes("alt", "title")
                .onElements("img", "a", "abbr")
                .allowAttributes("width", "height")
                .matching(NUMBER)
                .onElements("img")
                .allowAttributes("id")
                .matching((element, attribute, id) -> NAME.matcher(id).matches() ? anchors.id(id) : null)
                .globally()
                .allowAttributes("class")
                .matching(NAMES)
                .globally()
                .allowAttributes("lang", "dir")
                .matching(NAMES)
                .globally()
                .allowAttributes("role")
                .matching(true, "note", "doc-noteref", "doc-biblioref", "doc-backlink", "doc-footnote", "doc-endnotes")
                .globally()
                .allowAttributes("aria-label")
                .globally()
                .allowAttributes("align")
                .matching(true, "left", "right", "center")
                .onElements("th", "td")
                .allowAttributes("scope", "colspan", "rowspan")
                .matching(NAMES)
                .onElements("th", "td")
                .allowAttributes("start")
                .matching(NUMBER)
                .onElements("ol")
                .allowAttributes("type")
                .matching(true, "checkbox")
                .onElements("input")
                .allowAttributes("checked", "disabled")
                .onElements("input")
                .toFactory();
    }
}

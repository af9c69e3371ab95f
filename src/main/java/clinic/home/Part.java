package clinic.home;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * A heading of the second level in a text, with all that stands under it.
 *
 * @param id of the heading, to which links may lead; absent above the first heading
 * @param heading as HTML; empty above the first heading
 * @param hasSteps whether a numbered list is in it, so that it tells how something goes
 */
public record Part(@Nullable String id, String heading, String html, boolean hasSteps) {

    /** @param html that is safe to write into a page as it is */
    static List<Part> of(String html) {
        Document text = Jsoup.parseBodyFragment(html);
        text.outputSettings().prettyPrint(false);
        List<Part> parts = new ArrayList<>();
        Part part = new Part(null, "", "", false);
        for (Node node : text.body().childNodes()) {
            if (node.nameIs("h2")) {
                parts.add(part);
                part = new Part(node.attr("id"), ((Element) node).html(), "", false);
            } else {
                part = new Part(
                        part.id, part.heading, part.html + node.outerHtml(), part.hasSteps || node.nameIs("ol"));
            }
        }
        parts.add(part);
        return parts.stream().filter(each -> !each.isEmpty()).toList();
    }

    private boolean isEmpty() {
        return heading.isEmpty() && html.isBlank();
    }
}

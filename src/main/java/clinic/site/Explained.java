package clinic.site;

import clinic.health.Glossary;
import clinic.health.Term;
import clinic.markdown.Body;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * A text in which each word of the glossary leads to its explanation where it is first used. What it adds are numbers; it
 * parses and writes HTML by a library and puts nobody's words into it.
 *
 * @param words in the order of the text
 */
public record Explained(String html, List<Term> words) {

    /** A link inside of a link would be none, a heading is read by itself, and a card that says what to do now leads nowhere else. */
    private static final Evaluator LEFT_ALONE =
            Selector.evaluatorOf("a, h1, h2, h3, h4, h5, h6, code, pre, kbd, dt, abbr,"
                    + " dfn, cite, sup, .callout-title, .callout-emergency, .callout-urgent, .footnotes");

    static Explained of(Body body, Glossary glossary) {
        String html = body.html();
        if (!glossary.isUsedIn(html)) {
            return new Explained(html, List.of());
        }
        Document text = Jsoup.parseBodyFragment(html);
        text.outputSettings().prettyPrint(false);
        List<TextNode> nodes = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode words && isExplained(words)) {
                        nodes.add(words);
                    }
                },
                text.body());
        Map<Term, Integer> numbers = new LinkedHashMap<>();
        nodes.forEach(node -> explain(node, glossary, numbers));
        return new Explained(text.body().html(), List.copyOf(numbers.keySet()));
    }

    private static boolean isExplained(TextNode words) {
        @Nullable Element around = words.parent();
        return around != null && around.closest(LEFT_ALONE) == null;
    }

    private static void explain(TextNode node, Glossary glossary, Map<Term, Integer> numbers) {
        String text = node.getWholeText();
        List<Node> parts = new ArrayList<>();
        int cut = 0;
        for (Glossary.Use use : glossary.uses(text)) {
            if (numbers.putIfAbsent(use.term(), numbers.size() + 1) == null) {
                parts.add(new TextNode(text.substring(cut, use.start())));
                parts.add(new Element("a")
                        .attr("role", "doc-glossref")
                        .attr("href", "#word-" + numbers.size())
                        .text(text.substring(use.start(), use.end())));
                cut = use.end();
            }
        }
        if (!parts.isEmpty()) {
            parts.add(new TextNode(text.substring(cut)));
            parts.forEach(node::before);
            node.remove();
        }
    }
}

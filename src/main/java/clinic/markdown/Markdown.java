package clinic.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.ext.admonition.AdmonitionExtension;
import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.typographic.TypographicExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRendererFactory;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Turns an editor's Markdown into the HTML of a page. The only class that knows Flexmark. Parser and renderer are built
 * once and thread-safe.
 *
 * <p>Hostile texts can overflow Flexmark's stack or keep it busy for ever: {@link MarkdownThread} renders those too.
 */
final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(
            AdmonitionExtension.create(),
            AttributesExtension.create(),
            DefinitionExtension.create(),
            FootnoteExtension.create(),
            StrikethroughExtension.create(),
            TablesExtension.create(),
            TaskListExtension.create(),
            TypographicExtension.create(),
            new Callouts());

    private final Parser parser;
    private final Parser parserOfBareAddresses;
    private final HtmlRenderer renderer;

    Markdown() {
        DataHolder options = options();
        parser = Parser.builder(options).extensions(EXTENSIONS).build();
        parserOfBareAddresses = Parser.builder(options)
                .extensions(EXTENSIONS)
                .extensions(List.of(AutolinkExtension.create()))
                .build();
        renderer = HtmlRenderer.builder(options).extensions(EXTENSIONS).build();
    }

    private static DataHolder options() {
        return new MutableDataSet()
                .set(HtmlRenderer.GENERATE_HEADER_ID, true)
                .set(HtmlRenderer.RENDER_HEADER_ID, true)
                .set(HtmlRenderer.HEADER_ID_GENERATOR_NO_DUPED_DASHES, true)
                // Otherwise its pictures, which our callouts do not show, are read from the jar for every text
                .set(AdmonitionExtension.TYPE_SVG_MAP, Map.of())
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(FootnoteExtension.FOOTNOTE_BACK_LINK_REF_CLASS, "footnote-back")
                .set(
                        TaskListExtension.ITEM_DONE_MARKER,
                        "<input type=\"checkbox\" aria-label=\"Done\" checked disabled>")
                .set(TaskListExtension.ITEM_NOT_DONE_MARKER, "<input type=\"checkbox\" aria-label=\"To do\" disabled>")
                .toImmutable();
    }

    /** @param linesBefore lines of the file that stand before this text; links report their line in the file */
    Body render(TimedText markdown, int linesBefore, Anchors anchors) {
        String text = markdown.toString();
        // To look for bare addresses takes a sixth of the time, and most texts have none
        boolean couldHaveAddresses = text.contains("://") || text.contains("www.") || text.contains("@");
        Document document = (couldHaveAddresses ? parserOfBareAddresses : parser).parse(BasedSequence.of(markdown));
        Outline outline = new Outline(text, linesBefore);
        List<Node> nodes = StreamSupport.stream(document.getDescendants().spliterator(), false)
                .toList();
        for (Node node : nodes) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                outline.addTitle(heading.getStartOffset());
                heading.setLevel(2);
            }
        }
        // Headings get their ids while they are rendered.
        String html = renderer.render(document);
        markdown.look();
        html = scrollable(SafeHtml.of(html, anchors));
        for (Node node : nodes) {
            if (node instanceof Heading heading) {
                outline.addHeading(heading.getLevel(), anchors.id(heading.getAnchorRefId()), text(heading));
            } else if (node instanceof Link link) {
                outline.addLink(link.getUrl().unescape(), link.getStartOffset());
            }
        }
        return outline.body(html, words(text(document)));
    }

    private static int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean begins = Character.isLetterOrDigit(sign);
            words += begins && !inWord ? 1 : 0;
            inWord = begins
                    || (inWord && ("'’.-".indexOf(sign) >= 0 || Character.getType(sign) == Character.NON_SPACING_MARK));
        }
        return words;
    }

    /** Lets a wide table scroll by itself, also by keyboard. */
    private static String scrollable(String html) {
        if (!html.contains("<table")) {
            return html;
        }
        return html.replace("<table", "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table\"><table")
                .replace("</table>", "</table></div>");
    }

    private static String text(Node node) {
        return new TextCollectingVisitor().collectAndGetText(node).strip();
    }

    /** Callouts and care cards: {@code !!! warning "Title"}, then text that is indented by four spaces. */
    private static final class Callouts implements HtmlRenderer.HtmlRendererExtension {

        private static final Set<String> KINDS = Set.of("note", "tip", "warning", "urgent", "emergency");

        /** Said before the title for those who cannot see the colour. */
        private static final Map<String, String> SPOKEN = Map.of(
                "note", "Note: ",
                "tip", "Tip: ",
                "warning", "Important: ",
                "urgent", "Urgent advice: ",
                "emergency", "Immediate action required: ");

        @Override
        public void rendererOptions(MutableDataHolder options) {}

        @Override
        public void extend(HtmlRenderer.Builder builder, String rendererType) {
            builder.nodeRendererFactory(new NodeRendererFactory() {
                @Override
                public NodeRenderer apply(DataHolder options) {
                    return () -> Set.of(new NodeRenderingHandler<>(AdmonitionBlock.class, Callouts::render));
                }
            });
        }

        private static void render(AdmonitionBlock block, NodeRendererContext context, HtmlWriter html) {
            String info = block.getInfo().toString().toLowerCase(Locale.ROOT);
            String kind = KINDS.contains(info) ? info : "note";
            html.raw("<div role=\"note\" class=\"callout callout-").raw(kind).raw("\">");
            if (block.getTitle().isNotNull() && !block.getTitle().isBlank()) {
                html.raw("<p class=\"callout-title\"><span class=\"visually-hidden\">")
                        .text(SPOKEN.getOrDefault(kind, ""))
                        .raw("</span>")
                        .text(block.getTitle().unescape())
                        .raw("</p>");
            }
            context.renderChildren(block);
            html.raw("</div>");
        }
    }
}

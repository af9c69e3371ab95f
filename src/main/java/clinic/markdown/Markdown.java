package clinic.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.ext.admonition.AdmonitionExtension;
import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.typographic.TypographicExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.owasp.html.HtmlPolicyBuilder;

/**
 * Turns an editor's Markdown into the HTML of a page, and into what a reader reads of it. Parser and renderer are built
 * once and thread-safe.
 *
 * <p>Hostile texts can overflow Flexmark's stack or keep it busy for ever: {@link MarkdownThread} renders those too.
 */
final class Markdown {

    /** What the HTML depends on, besides our own classes. */
    static final List<Class<?>> LIBRARIES = List.of(Parser.class, HtmlPolicyBuilder.class, Jsoup.class);

    private static final int DEEPEST = 220;

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
                // Editors' files have names such as 'my knee.jpg'
                .set(Parser.SPACE_IN_LINK_URLS, true)
                .set(HtmlRenderer.GENERATE_HEADER_ID, true)
                .set(HtmlRenderer.RENDER_HEADER_ID, true)
                .set(HtmlRenderer.HEADER_ID_GENERATOR_NO_DUPED_DASHES, true)
                // Otherwise its pictures, which our callouts do not show, are read from the jar for every text
                .set(AdmonitionExtension.TYPE_SVG_MAP, Map.of())
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
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

    private Document parsed(TimedText markdown) {
        String text = markdown.toString();
        // To look for bare addresses takes a sixth of the time, and most texts have none
        boolean couldHaveAddresses = text.contains("://") || text.contains("www.") || text.contains("@");
        return (couldHaveAddresses ? parserOfBareAddresses : parser).parse(BasedSequence.of(markdown));
    }

    private static List<Node> nodes(Document document) {
        return StreamSupport.stream(document.getDescendants().spliterator(), false)
                .toList();
    }

    /** @param linesBefore lines of the file that stand before this text; links report their line in the file */
    Body render(TimedText markdown, int linesBefore, Anchors anchors) {
        String text = markdown.toString();
        Document document = parsed(markdown);
        Outline outline = new Outline(text, linesBefore, anchors.levelAbove());
        List<Node> nodes = nodes(document);
        for (Node node : nodes) {
            if (isTooDeep(node)) {
                throw new IllegalArgumentException("Nested too deeply");
            }
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                outline.addTitle(heading.getStartOffset());
                heading.setLevel(2);
            }
        }
        // Headings get their ids while they are rendered.
        String html = renderer.render(document);
        markdown.look();
        html = SafeHtml.of(html, anchors);
        for (Node node : nodes) {
            tell(node, document, anchors, outline);
        }
        return outline.body(html, plain(html), document);
    }

    /** The sanitizer would leave out what lies deeper than it follows, and nobody would know. */
    private static boolean isTooDeep(Node node) {
        int depth = 0;
        for (Node above = node; above != null && depth <= DEEPEST; above = above.getParent()) {
            depth++;
        }
        return depth > DEEPEST;
    }

    private static void tell(Node node, Document document, Anchors anchors, Outline outline) {
        int offset = node.getStartOffset();
        if (node instanceof Heading heading) {
            outline.addHeading(heading.getLevel(), anchors.id(heading.getAnchorRefId()), text(heading), offset);
        } else if (node instanceof Image image) {
            outline.addPicture(
                    image.getUrl().unescape(), text(image), image.getTitle().unescape(), offset);
        } else if (node instanceof Link link) {
            outline.addLink(link.getUrl().unescape(), text(link), offset);
        } else if (node instanceof AutoLink bare) {
            outline.addBareAddress(bare.getText().toString(), offset);
        } else if (node instanceof LinkRef named && !named.isDefined()) {
            Citations.tell(named.getChars(), offset, outline);
        } else if (node instanceof RefNode named && named.isDefined()) {
            String target = named.getReferenceNode(document).getUrl().unescape();
            if (named instanceof ImageRef) {
                outline.addPicture(target, text(named), "", offset);
            } else {
                outline.addLink(target, text(named), offset);
            }
        } else if (node instanceof FencedCodeBlock code
                && code.getClosingMarker().isEmpty()) {
            outline.addOpenFence(code.getOpeningMarker().toString(), offset);
        } else if (node instanceof TableBlock table
                && text(table.getFirstChild()).isEmpty()) {
            outline.addTableWithoutHeader(offset);
        } else if (node instanceof AdmonitionBlock box) {
            outline.addCallout(box.getInfo().toString(), offset);
        } else if (node instanceof ListBlock || node instanceof Paragraph) {
            Layout.tell(node, offset, outline);
        } else if (node instanceof HtmlBlock || node instanceof HtmlInline) {
            RawHtml.tell(node.getChars().toString(), offset, outline);
        }
    }

    /** Without the keys of sources, which readers see as numbers. */
    private static String plain(String html) {
        org.jsoup.nodes.Document page = Jsoup.parseBodyFragment(html);
        page.select(Citations.SELECTOR).remove();
        return page.text();
    }

    private static String text(Node node) {
        return new TextCollectingVisitor().collectAndGetText(node).strip();
    }
}

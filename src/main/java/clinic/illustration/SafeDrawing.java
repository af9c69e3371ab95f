package clinic.illustration;

import clinic.content.Picture;
import clinic.content.Picture.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * A drawing (SVG) of which only what draws is left: of everything else, scripts and links among it, nothing is shown to
 * readers.
 */
public final class SafeDrawing {

    private static final int LARGEST_BYTES = 1_000_000;
    private static final int HEAD_BYTES = 4_096;
    private static final int LONGEST_SIDE = 10_000;

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private static final Set<String> ELEMENTS = words(
            "svg g defs title desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient"
                    + " stop clipPath mask marker style");

    private static final Set<String> ATTRIBUTES = words(
            "x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy d points width height viewBox preserveAspectRatio transform offset"
                    + " gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits pathLength"
                    + " markerWidth markerHeight markerUnits orient refX refY rotate textLength lengthAdjust"
                    + " style"
                    + " fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin"
                    + " stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color stop-color stop-opacity display"
                    + " visibility clip-path clip-rule mask marker-start marker-mid marker-end paint-order vector-effect"
                    + " font-size font-weight font-style text-anchor dominant-baseline letter-spacing");

    private static final Set<String> TEXTS = words("id class role aria-label aria-hidden font-family");

    /** What drawing programs note for themselves; nobody misses it. */
    private static final Set<String> NOTES = words("metadata xmlns version");

    private static final Pattern OWN_PART = Pattern.compile("url\\(\\s*([\"']?)#[\\w.-]+\\1\\s*\\)");
    private static final Pattern LOADS = Pattern.compile("url|image|src|expression|script|[@\\\\]");
    private static final Pattern LENGTH = Pattern.compile("\\s*(\\d{1,6}(?:\\.\\d+)?)(?:px)?\\s*");
    private static final Pattern VIEW =
            Pattern.compile("[-\\d.]+[\\s,]+[-\\d.]+[\\s,]+(\\d{1,6}(?:\\.\\d+)?)[\\s,]+(\\d{1,6}(?:\\.\\d+)?)");

    private final Document document;
    private final Element root;
    private final Set<String> cut = new LinkedHashSet<>();

    private SafeDrawing(Document document, Element root) {
        this.document = document;
        this.root = root;
    }

    static Measured measure(String file, String hash, byte[] bytes) throws RefusedException {
        SafeDrawing drawing = of(bytes)
                .orElseThrow(() -> new RefusedException(
                        "unknown-picture",
                        "%s is no picture that browsers show: save it as JPEG, PNG, WebP, GIF or SVG."
                                .formatted(Measuring.name(file))));
        if (bytes.length > LARGEST_BYTES) {
            throw new RefusedException(
                    "large-picture",
                    "The drawing %s has more than %d KB: save it without what it does not need, or as PNG."
                            .formatted(Measuring.name(file), LARGEST_BYTES / 1000));
        }
        Optional<int[]> size = drawing.size();
        if (size.isEmpty()) {
            throw Measuring.broken("The drawing %s does not say how large it is: save it with a width and a height."
                    .formatted(Measuring.name(file)));
        }
        Picture picture = new Picture(file, hash, Kind.SVG, size.get()[0], size.get()[1]);
        return new Measured(picture, drawing.cut.isEmpty() ? null : drawing.flaw(file));
    }

    /** What is left of a drawing; nothing if it is none. */
    public static Optional<byte[]> clean(byte[] bytes) {
        return of(bytes).map(drawing -> {
            drawing.addView();
            return drawing.document.outerHtml().getBytes(StandardCharsets.UTF_8);
        });
    }

    private static Optional<SafeDrawing> of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        if (!head.contains("<svg")) {
            return Optional.empty();
        }
        Document document = parsed(bytes.length > LARGEST_BYTES ? head.getBytes(StandardCharsets.ISO_8859_1) : bytes);
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8)
                .prettyPrint(false);
        return Optional.ofNullable(document.firstElementChild())
                .filter(root -> root.tagName().equals("svg"))
                .map(root -> {
                    List.copyOf(document.childNodes()).stream()
                            .filter(node -> !node.equals(root))
                            .forEach(Node::remove);
                    SafeDrawing drawing = new SafeDrawing(document, root);
                    drawing.cleanAll();
                    return drawing;
                });
    }

    private static Document parsed(byte[] bytes) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cleanAll() {
        for (Element element : root.getAllElements()) {
            if (element.root().equals(document)) {
                cleanAttributes(element);
                List.copyOf(element.childNodes()).forEach(this::clean);
            }
        }
        root.attr("xmlns", NAMESPACE);
    }

    private void clean(Node child) {
        if (child instanceof Element element) {
            boolean isStyle = element.tagName().equals("style");
            String text = isStyle ? element.data() + element.wholeText() : "";
            if (!ELEMENTS.contains(element.tagName()) || !isHarmless(text)) {
                note(element.tagName());
                element.remove();
            } else if (isStyle) {
                element.empty().appendChild(new TextNode(text));
            }
        } else if (!(child instanceof TextNode)) {
            child.remove();
        }
    }

    private void cleanAttributes(Element element) {
        for (Attribute attribute : List.copyOf(element.attributes().asList())) {
            String name = attribute.getKey().equals("xlink:href") ? "href" : attribute.getKey();
            element.removeAttr(attribute.getKey());
            if (isHarmless(element, name, attribute.getValue())) {
                element.attr(name, attribute.getValue());
            } else {
                note(name);
            }
        }
    }

    private static boolean isHarmless(Element element, String name, String value) {
        if (name.equals("href")) {
            return element.tagName().endsWith("Gradient") && value.startsWith("#");
        }
        return TEXTS.contains(name) || (ATTRIBUTES.contains(name) && isHarmless(value));
    }

    private static boolean isHarmless(String value) {
        String rest = OWN_PART.matcher(value.toLowerCase(Locale.ROOT)).replaceAll("");
        return !LOADS.matcher(rest).find();
    }

    /** Names with a colon are of other languages, which browsers do not draw. */
    private void note(String name) {
        if (!name.contains(":") && !NOTES.contains(name) && !name.startsWith("data-") && cut.size() < 5) {
            cut.add(name);
        }
    }

    private Flaw flaw(String file) {
        String names = cut.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
        return new Flaw(
                "cut-drawing",
                "The drawing %s is shown without %s, which could run or load something: look whether it is still whole."
                        .formatted(Measuring.name(file), names));
    }

    /** Width and height in pixels, of its own or of what it shows a view of. */
    private Optional<int[]> size() {
        Matcher width = LENGTH.matcher(root.attr("width"));
        Matcher height = LENGTH.matcher(root.attr("height"));
        Matcher view = VIEW.matcher(root.attr("viewBox").strip());
        if (width.matches() && height.matches()) {
            return size(width.group(1), height.group(1));
        }
        return view.matches() ? size(view.group(1), view.group(2)) : Optional.empty();
    }

    /** Without one, a browser that shows it smaller cuts it off instead. */
    private void addView() {
        Matcher width = LENGTH.matcher(root.attr("width"));
        Matcher height = LENGTH.matcher(root.attr("height"));
        if (!root.hasAttr("viewBox") && width.matches() && height.matches()) {
            root.attr("viewBox", "0 0 %s %s".formatted(width.group(1), height.group(1)));
        }
    }

    private static Optional<int[]> size(String width, String height) {
        int[] size = {(int) Math.round(Double.parseDouble(width)), (int) Math.round(Double.parseDouble(height))};
        boolean isThere = Math.min(size[0], size[1]) > 0 && Math.max(size[0], size[1]) <= LONGEST_SIDE;
        return isThere ? Optional.of(size) : Optional.empty();
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}

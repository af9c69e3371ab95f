package clinic.markdown;

import clinic.problem.Place;
import clinic.prose.Passage;
import clinic.prose.Passage.Kind;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.ext.typographic.TypographicQuotes;
import com.vladsch.flexmark.ext.typographic.TypographicSmarts;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** Gathers what a reader reads of a parsed text. Use one for one text. */
final class Passages {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final IntFunction<Place> places;
    private final List<Passage> passages = new ArrayList<>();

    /** @param places where in the file a character of the text stands */
    Passages(IntFunction<Place> places) {
        this.places = places;
    }

    List<Passage> of(Node document) {
        addBlocks(document, Kind.PARAGRAPH);
        return List.copyOf(passages);
    }

    private void addBlocks(Node around, Kind kind) {
        for (Node node : around.getChildren()) {
            addBlock(node, kind(node, kind));
        }
    }

    private static Kind kind(Node node, Kind around) {
        if (node instanceof ListItem || node instanceof DefinitionItem || node instanceof DefinitionTerm) {
            return Kind.ITEM;
        }
        return node instanceof FootnoteBlock ? Kind.NOTE : around;
    }

    private void addBlock(Node node, Kind kind) {
        if (node instanceof Paragraph || node instanceof DefinitionTerm) {
            addInline(node, kind);
        } else if (node instanceof Heading) {
            addInline(node, Kind.HEADING);
        } else if (node instanceof TableCell) {
            addInline(node, Kind.CELL);
        } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            add(Kind.CODE, lines(node.getChars(), new Passage.Writing()));
        } else if (node instanceof HtmlBlock) {
            add(Kind.HTML, lines(node.getChars(), new Passage.Writing()));
        } else if (!(node instanceof TableSeparator)) {
            if (node instanceof AdmonitionBlock box && box.getTitle().isNotNull()) {
                add(Kind.BOX, lines(box.getTitle(), new Passage.Writing()));
            }
            addBlocks(node, kind);
        }
    }

    private void addInline(Node node, Kind kind) {
        Passage.Writing writing = new Passage.Writing();
        addChildren(node, writing);
        add(kind, writing);
    }

    private void add(Kind kind, Passage.Writing writing) {
        if (!writing.isBlank()) {
            passages.add(writing.passage(kind));
        }
    }

    private void addChildren(Node around, Passage.Writing writing) {
        for (Node node : around.getChildren()) {
            addChild(node, writing);
        }
    }

    private void addChild(Node node, Passage.Writing writing) {
        BasedSequence chars = node.getChars();
        Place place = places.apply(node.getStartOffset());
        if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            writing.add(" ", place);
        } else if (node instanceof Image || node instanceof ImageRef) {
            Passage.Writing said = new Passage.Writing();
            addChildren(node, said);
            add(Kind.PICTURE, said);
            if (node instanceof Image image && image.getTitle().isNotNull()) {
                add(Kind.TITLE, lines(image.getTitle(), new Passage.Writing()));
            }
        } else if (node instanceof HtmlEntity) {
            writing.add(chars.unescape(), place);
        } else if (node instanceof TypographicSmarts smart) {
            writing.add(typographic(smart.getTypographicText()), place);
        } else if (node instanceof TypographicQuotes quotes) {
            addQuoted(quotes, writing);
        } else if (node instanceof Code code) {
            addMachines(code.getText(), place, writing);
        } else if (node instanceof AutoLink link) {
            addMachines(link.getText(), place, writing);
        } else if (node instanceof Text) {
            addText(chars, writing);
        } else if (!(node instanceof HtmlInline || node instanceof Footnote || isCitation(node))) {
            addChildren(node, writing);
            if (node instanceof LinkNodeBase link && link.getTitle().isNotNull()) {
                add(Kind.TITLE, lines(link.getTitle(), new Passage.Writing()));
            }
        }
    }

    private static boolean isCitation(Node node) {
        return node instanceof LinkRef named && Citations.keys(named.getChars()).length > 0;
    }

    /** What is no word of a sentence leaves a gap in it. */
    private void addMachines(BasedSequence chars, Place place, Passage.Writing writing) {
        writing.add(" ", place);
        add(Kind.CODE, lines(chars, new Passage.Writing()));
    }

    /** Leaves out the backslash before a mark that means itself. */
    private void addText(BasedSequence chars, Passage.Writing writing) {
        int begin = 0;
        for (int i = 0; i < chars.length(); i++) {
            if (chars.charAt(i) == '\\') {
                lines(chars.subSequence(begin, i), writing);
                begin = i + 1;
            }
        }
        lines(chars.subSequence(begin, chars.length()), writing);
    }

    private void addQuoted(TypographicQuotes quotes, Passage.Writing writing) {
        writing.add(quotes.getOpeningMarker(), places.apply(quotes.getStartOffset()));
        addChildren(quotes, writing);
        writing.add(
                quotes.getClosingMarker(),
                places.apply(quotes.getClosingMarker().getStartOffset()));
    }

    private static String typographic(String entity) {
        return BasedSequence.of(entity).unescape();
    }

    /** As it stands in the file, with a blank for each line break, and for each tag as many as it is long. */
    private Passage.Writing lines(BasedSequence chars, Passage.Writing writing) {
        String text = TAG.matcher(chars.toString())
                .replaceAll(tag -> " ".repeat(tag.group().length()));
        int begin = 0;
        for (int end = 0; end <= text.length(); end++) {
            if (end == text.length() || text.charAt(end) == '\n') {
                writing.add(text.substring(begin, end), places.apply(chars.getStartOffset() + begin));
                if (end < text.length()) {
                    writing.add(" ", places.apply(chars.getStartOffset() + end));
                }
                begin = end + 1;
            }
        }
        return writing;
    }
}

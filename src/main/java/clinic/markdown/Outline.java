package clinic.markdown;

import clinic.problem.Nearest;
import clinic.problem.Place;
import clinic.problem.Problem;
import clinic.problem.Severity;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Collects what is said about a text beside its HTML: headings, links and pictures, where in the file they stand, and what
 * a reader would stumble over. Use one for one text.
 */
final class Outline {

    private static final int LOWEST_LEVEL = 4;

    /** NHS service manual: a list has up to six items, and a line above it that leads in. */
    private static final int ITEMS = 6;

    private static final int LONGEST_ALT = 125;
    private static final Pattern IMAGE_OF =
            Pattern.compile("(?i)(an? |the )?(image|picture|photo|photograph|graphic) of .*");

    private final List<Heading> headings = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Link> pictures = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Link> citations = new ArrayList<>();
    private final LinePlaces places;
    private int level;

    /**
     * An outline that is still empty.
     *
     * @param linesBefore lines of the file that stand before this text
     * @param level of the heading that the text stands under
     */
    Outline(String text, int linesBefore, int level) {
        this.level = level;
        places = new LinePlaces(text, linesBefore);
    }

    void addHeading(int headingLevel, String id, String text, int offset) {
        headings.add(new Heading(headingLevel, id, text));
        if (headingLevel > level + 1) {
            remark(
                    offset,
                    "heading-jump",
                    "This heading skips a level: begin the line with '%s' instead of '%s'."
                            .formatted("#".repeat(level + 1), "#".repeat(headingLevel)));
        }
        if (headingLevel > LOWEST_LEVEL) {
            remark(
                    offset,
                    "deep-heading",
                    "Nobody can follow a heading this deep: use '####' at most, or make two pages.");
        }
        level = headingLevel;
    }

    /** Takes note of a heading of the first level, which belongs to the title alone. */
    void addTitle(int offset) {
        remark(
                offset,
                "heading-level",
                "The title is the only first heading: begin this line with '##' instead of '#'.");
    }

    void addLink(String target, String text, int offset) {
        links.add(new Link(target, place(offset)));
        LinkText.remark(target, text).ifPresent(sentence -> remark(offset, "vague-link", sentence));
    }

    /** Takes note of an address that stands in the text by itself. */
    void addBareAddress(String address, int offset) {
        addLink(address.startsWith("www.") ? "http://" + address : address, address, offset);
    }

    /** Takes note of a picture; {@code text} is what it says to those who cannot see it, {@code caption} to all. */
    void addPicture(String target, String text, String caption, int offset) {
        pictures.add(new Link(target, place(offset)));
        if (text.isBlank()) {
            addPictureWithoutText(target, offset);
        } else if (text.length() > LONGEST_ALT) {
            remark(
                    offset,
                    "weak-alt",
                    "What this picture says has %d characters: up to %d are easy to listen to. Put the rest into the text."
                            .formatted(text.length(), LONGEST_ALT));
        } else if (IMAGE_OF.matcher(text).matches()) {
            remark(offset, "weak-alt", "That it is a picture is said anyway: begin with what it shows.");
        } else if (text.equalsIgnoreCase(caption)) {
            remark(offset, "weak-alt", "These words are heard twice: say between [ and ] what the picture shows.");
        }
    }

    void addPictureWithoutText(String target, int offset) {
        remark(
                offset,
                "missing-alt",
                "The picture '%s' says nothing to those who cannot see it: write what it shows, like ![A bent knee](%s)."
                        .formatted(Problem.quotable(target), Problem.quotable(target)));
    }

    /**
     * Takes note of a list that stands in no other.
     *
     * @param isLedIn whether a line above it says what it is a list of
     */
    void addList(int items, boolean isLedIn, int offset) {
        if (!isLedIn) {
            remark(
                    offset,
                    Severity.HINT,
                    "list-without-lead-in",
                    "Say above this list what it is a list of, in a line that ends with ':'.");
        }
        if (items > ITEMS) {
            remark(
                    offset,
                    Severity.HINT,
                    "long-list",
                    "This list has %d items: up to %d are easy to keep in mind. Make two lists of it."
                            .formatted(items, ITEMS));
        }
    }

    void addBoldLine(int offset) {
        remark(
                offset,
                "fake-heading",
                "A line that is all bold looks like a heading and is none to those who listen: begin it with '##'.");
    }

    void addTableWithoutHeader(int offset) {
        remark(
                offset,
                "table-without-header",
                "This table has no header: write in its first line what stands in each column.");
    }

    void addOpenFence(String fence, int offset) {
        remark(
                offset,
                "unclosed-fence",
                "Everything from here on is shown as code: write a line '%s' where the code ends.".formatted(fence));
    }

    void addCallout(String word, int offset) {
        if (Callout.named(word).isEmpty()) {
            remark(
                    offset,
                    "unknown-box",
                    "There is no box '%s': it is shown as a note.%s"
                            .formatted(
                                    Problem.quotable(word),
                                    Nearest.to(word, Callout.words())
                                            .map(" Did you mean '%s'?"::formatted)
                                            .orElse("")));
        }
    }

    void addCitation(String key, int offset) {
        citations.add(new Link(key, place(offset)));
    }

    /** @param plain what a reader reads of the HTML */
    Body body(String html, String plain, Node document) {
        return new Body(
                PackedHtml.of(html),
                List.copyOf(headings),
                List.copyOf(links),
                List.copyOf(pictures),
                List.copyOf(remarks),
                List.copyOf(citations),
                Prose.of(new Passages(this::place).of(document)),
                Words.in(plain),
                DigestUtils.sha256Hex(plain));
    }

    private void remark(int offset, String code, String message) {
        remark(offset, Severity.WARNING, code, message);
    }

    private void remark(int offset, Severity severity, String code, String message) {
        remarks.add(new Remark(place(offset), severity, code, message));
    }

    private Place place(int offset) {
        return places.place(offset);
    }
}

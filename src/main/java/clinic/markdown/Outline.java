package clinic.markdown;

import clinic.problem.Nearest;
import clinic.problem.Place;
import clinic.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Collects what is said about a text beside its HTML: headings, links and pictures, where in the file they stand, and what
 * a reader would stumble over. Use one for one text.
 */
final class Outline {

    private final List<Heading> headings = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Link> pictures = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final int[] lineEnds;
    private final int linesBefore;
    private int level;

    /**
     * An outline that is still empty.
     *
     * @param linesBefore lines of the file that stand before this text
     * @param level of the heading that the text stands under
     */
    Outline(String text, int linesBefore, int level) {
        this.linesBefore = linesBefore;
        this.level = level;
        lineEnds = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == '\n')
                .toArray();
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

    /** Takes note of a picture; {@code text} is what it says to those who cannot see it. */
    void addPicture(String target, String text, int offset) {
        pictures.add(new Link(target, place(offset)));
        if (text.isBlank()) {
            addPictureWithoutText(target, offset);
        }
    }

    void addPictureWithoutText(String target, int offset) {
        remark(
                offset,
                "missing-alt",
                "The picture '%s' says nothing to those who cannot see it: write what it shows, like ![A bent knee](%s)."
                        .formatted(Problem.quotable(target), Problem.quotable(target)));
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

    Body body(String html, int words) {
        return new Body(
                html, List.copyOf(headings), List.copyOf(links), List.copyOf(pictures), List.copyOf(remarks), words);
    }

    private void remark(int offset, String code, String message) {
        remarks.add(new Remark(place(offset), code, message));
    }

    private Place place(int offset) {
        int found = Arrays.binarySearch(lineEnds, offset);
        int line = found < 0 ? -found - 1 : found;
        int begin = line == 0 ? 0 : lineEnds[line - 1] + 1;
        return new Place(linesBefore + line + 1, offset - begin + 1);
    }
}

package clinic.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Collects what is said about a text beside its HTML: headings, links, and in which lines of the file they stand. Use one
 * for one text.
 */
final class Outline {

    private final List<Heading> headings = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Integer> titleLines = new ArrayList<>();
    private final int[] lineEnds;
    private final int linesBefore;

    /** @param linesBefore lines of the file that stand before this text */
    Outline(String text, int linesBefore) {
        this.linesBefore = linesBefore;
        lineEnds = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == '\n')
                .toArray();
    }

    void addHeading(int level, String id, String text) {
        headings.add(new Heading(level, id, text));
    }

    void addLink(String target, int offset) {
        links.add(new Link(target, line(offset)));
    }

    /** Takes note of a heading of the first level, which belongs to the title alone. */
    void addTitle(int offset) {
        titleLines.add(line(offset));
    }

    Rendered rendered(String html, int words) {
        return new Rendered(new Body(html, List.copyOf(headings), List.copyOf(links), words), List.copyOf(titleLines));
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(lineEnds, offset);
        return linesBefore + (found < 0 ? -found : found + 1);
    }
}

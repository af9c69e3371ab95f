package clinic.markdown;

import clinic.problem.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Collects what is said about a text beside its HTML: headings, links, and where in the file they stand. Use one for one
 * text.
 */
final class Outline {

    private final List<Heading> headings = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
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
        links.add(new Link(target, place(offset)));
    }

    /** Takes note of a heading of the first level, which belongs to the title alone. */
    void addTitle(int offset) {
        remarks.add(new Remark(
                place(offset),
                "heading-level",
                "The title is the only first heading: begin this line with '##' instead of '#'."));
    }

    Body body(String html, int words) {
        return new Body(html, List.copyOf(headings), List.copyOf(links), List.copyOf(remarks), words);
    }

    private Place place(int offset) {
        int found = Arrays.binarySearch(lineEnds, offset);
        int line = found < 0 ? -found - 1 : found;
        int begin = line == 0 ? 0 : lineEnds[line - 1] + 1;
        return new Place(linesBefore + line + 1, offset - begin + 1);
    }
}

package clinic.markdown;

import clinic.problem.Place;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Where in its file each character of a text stands. */
final class LinePlaces {

    private final int[] lineEnds;
    private final int linesBefore;

    /** @param linesBefore lines of the file that stand before this text */
    LinePlaces(String text, int linesBefore) {
        this.linesBefore = linesBefore;
        lineEnds = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == '\n')
                .toArray();
    }

    Place place(int offset) {
        int found = Arrays.binarySearch(lineEnds, offset);
        int line = found < 0 ? -found - 1 : found;
        int begin = line == 0 ? 0 : lineEnds[line - 1] + 1;
        return new Place(linesBefore + line + 1, offset - begin + 1);
    }
}

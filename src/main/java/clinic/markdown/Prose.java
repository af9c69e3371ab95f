package clinic.markdown;

import clinic.problem.Place;
import clinic.prose.Passage;
import clinic.prose.Passage.Kind;
import clinic.prose.Passage.Stretch;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of a text with their places, for those who judge how it is written. Packed, since a site may have many texts.
 * Immutable; the same text has the same object, whatever is put into its HTML.
 */
public final class Prose {

    private static final String PART = "\t";

    private final PackedHtml packed;

    @JsonCreator
    Prose(byte[] packed) {
        this.packed = new PackedHtml(packed);
    }

    private Prose(PackedHtml packed) {
        this.packed = packed;
    }

    static Prose of(List<Passage> passages) {
        return new Prose(
                PackedHtml.of(passages.stream().map(passage -> line(passage)).collect(Collectors.joining("\n"))));
    }

    @JsonValue
    byte[] packed() {
        return packed.packed();
    }

    /** Unpacked at each call. */
    public List<Passage> passages() {
        return packed.html().lines().map(Prose::passage).toList();
    }

    private static String line(Passage passage) {
        return passage.kind().name()
                + PART
                + passage.stretches().stream().map(stretch -> line(stretch)).collect(Collectors.joining(" "))
                + PART
                + passage.text();
    }

    private static Passage passage(String line) {
        String[] parts = line.split(PART, 3);
        return new Passage(
                Kind.valueOf(parts[0]),
                parts[2],
                Arrays.stream(parts[1].split(" ")).map(Prose::stretch).toList());
    }

    private static String line(Stretch stretch) {
        return stretch.begin() + ":" + stretch.place().line() + ":"
                + stretch.place().column();
    }

    private static Stretch stretch(String text) {
        int[] numbers =
                Arrays.stream(text.split(":")).mapToInt(Integer::parseInt).toArray();
        return new Stretch(numbers[0], new Place(numbers[1], numbers[2]));
    }
}

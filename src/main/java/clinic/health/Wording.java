package clinic.health;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Words that hurt or shut out readers, and better ones: {@code health/wording.yaml}. Immutable. */
public final class Wording {

    public static final Wording NONE = new Wording(List.of());

    private final List<Swap> swaps;
    private final Map<String, Swap> byWord = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Expressions words;

    /**
     * One word for another.
     *
     * @param instead words not to write
     * @param say what to write
     * @param why a sentence
     */
    public record Swap(List<String> instead, String say, String why) {

        public Swap {
            instead = List.copyOf(instead);
        }
    }

    /** A word in a text that should be another one. */
    public record Slip(Swap swap, int start, int end) {}

    public Wording(List<Swap> swaps) {
        this.swaps = List.copyOf(swaps);
        swaps.forEach(swap -> swap.instead().forEach(word -> byWord.putIfAbsent(word, swap)));
        this.words = new Expressions(byWord.keySet());
    }

    public List<Swap> swaps() {
        return swaps;
    }

    public List<Slip> slips(String text) {
        return words.in(text)
                .map(found ->
                        new Slip(Objects.requireNonNull(byWord.get(found.expression())), found.start(), found.end()))
                .toList();
    }
}

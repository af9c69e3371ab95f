package clinic.phrase;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Set;

/** The words of a sentence while phrases are looked for in it. For one thread. */
public final class Line {

    private static final int WIDTH = 63;

    private static final long UNKNOWN = -1;

    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "without", "neither", "nor", "none", "nobody", "nothing");

    private static final Set<String> TURNS = Set.of("but", "however", "although", "though", "whereas", "yet");

    private final Words words;
    private final boolean[] closed;
    private final IdentityHashMap<Phrase.Named, long[]> ends = new IdentityHashMap<>();
    private int openFrom = -1;
    private long open;

    public Line(Words words) {
        this.words = words;
        closed = new boolean[words.size()];
        for (int i = 0; i < closed.length; i++) {
            closed[i] = NEGATIONS.contains(words.word(i)) || TURNS.contains(words.word(i)) || words.isCut(i);
        }
    }

    public int size() {
        return words.size();
    }

    public String word(int index) {
        return words.word(index);
    }

    public Words words() {
        return words;
    }

    public static boolean isNegation(String word) {
        return NEGATIONS.contains(word);
    }

    public static boolean isTurn(String word) {
        return TURNS.contains(word);
    }

    /** Lets gaps pass over words that look like a no and are none, such as {@code not only}. */
    public void open(int from, int to) {
        Arrays.fill(closed, from, to, false);
        ends.clear();
        openFrom = -1;
    }

    /** The words that a gap may pass over, as places counted from {@code start}. */
    long open(int start) {
        if (openFrom != start) {
            openFrom = start;
            open = 0;
            for (int i = 0; i < WIDTH && start + i < closed.length; i++) {
                open |= closed[start + i] ? 0 : 1L << i;
            }
        }
        return open;
    }

    long ends(Phrase.Named list, int start) {
        long[] known = ends.computeIfAbsent(list, unseen -> {
            long[] none = new long[size()];
            Arrays.fill(none, UNKNOWN);
            return none;
        });
        if (known[start] == UNKNOWN) {
            known[start] = list.phrase().ends(this, start, 1);
        }
        return known[start];
    }
}

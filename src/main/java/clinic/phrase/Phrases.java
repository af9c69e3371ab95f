package clinic.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Many phrases. One is tried at a word that it may begin with, and only in a sentence that has a word for each of its parts.
 * Thread-safe once filled.
 */
public final class Phrases<T> {

    /** A made-up text has more words than any language. */
    private static final int MOST_KNOWN = 50_000;

    private final Map<String, Known<T>> byWord = new HashMap<>();
    private final Map<String, Known<T>> byBeginning = new HashMap<>();
    private final IdentityHashMap<Set<String>, Integer> needs = new IdentityHashMap<>();
    private final Map<String, Known<T>> known = new ConcurrentHashMap<>();
    private int shortest = Integer.MAX_VALUE;

    private record Entry<T>(Phrase phrase, T owner, BitSet needs) {}

    /** What a word begins, and which needs it meets. */
    private record Known<T>(List<Entry<T>> entries, BitSet meets) {

        Known() {
            this(new ArrayList<>(), new BitSet());
        }

        void add(@Nullable Known<T> other) {
            if (other != null) {
                entries.addAll(other.entries());
                meets.or(other.meets());
            }
        }
    }

    /**
     * A phrase that was found.
     *
     * @param from its first word
     * @param to the word behind its last
     */
    public record Match<T>(T owner, int from, int to) {}

    public void add(Phrase phrase, T owner) {
        BitSet all = new BitSet();
        phrase.needs().forEach(need -> all.set(number(need)));
        Entry<T> entry = new Entry<>(phrase, owner, all);
        phrase.firsts().distinct().forEach(first -> known(first).entries().add(entry));
        known.clear();
    }

    private int number(Set<String> need) {
        Integer before = needs.get(need);
        if (before != null) {
            return before;
        }
        int number = needs.size();
        needs.put(need, number);
        need.forEach(word -> known(word).meets().set(number));
        return number;
    }

    private Known<T> known(String word) {
        if (!word.endsWith("*")) {
            return byWord.computeIfAbsent(word, unseen -> new Known<>());
        }
        shortest = Math.min(shortest, word.length() - 1);
        return byBeginning.computeIfAbsent(word.substring(0, word.length() - 1), unseen -> new Known<>());
    }

    /** Finds each phrase wherever it begins, as short as it can be. */
    public void find(Line line, Consumer<Match<T>> found) {
        List<Known<T>> words = new ArrayList<>(line.size());
        BitSet met = new BitSet(needs.size());
        for (int i = 0; i < line.size(); i++) {
            Known<T> word = look(line.word(i));
            words.add(word);
            met.or(word.meets());
        }
        for (int i = 0; i < words.size(); i++) {
            for (Entry<T> entry : words.get(i).entries()) {
                if (isWithin(entry.needs(), met)) {
                    find(entry, line, i, found);
                }
            }
        }
    }

    private Known<T> look(String word) {
        Known<T> before = known.get(word);
        if (before != null) {
            return before;
        }
        Known<T> all = new Known<>();
        all.add(byWord.get(word));
        if (Character.isDigit(word.charAt(0)) && !word.equals(Phrase.NUMBER)) {
            all.add(byWord.get(Phrase.NUMBER));
        }
        for (int length = shortest; length <= word.length() && length > 0; length++) {
            all.add(byBeginning.get(word.substring(0, length)));
        }
        if (known.size() < MOST_KNOWN) {
            known.put(word, all);
        }
        return all;
    }

    private static boolean isWithin(BitSet needs, BitSet met) {
        for (int need = needs.nextSetBit(0); need >= 0; need = needs.nextSetBit(need + 1)) {
            if (!met.get(need)) {
                return false;
            }
        }
        return true;
    }

    private static <T> void find(Entry<T> entry, Line line, int start, Consumer<Match<T>> found) {
        long ends = entry.phrase().ends(line, start, 1);
        if (ends > 1 || ends < 0) {
            found.accept(new Match<>(entry.owner(), start, start + Long.numberOfTrailingZeros(ends & ~1L)));
        }
    }

    public List<Match<T>> all(Line line) {
        List<Match<T>> all = new ArrayList<>();
        find(line, all::add);
        return all;
    }
}

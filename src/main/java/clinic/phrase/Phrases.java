package clinic.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Many phrases, of which only those are tried at a word that may begin with it. Immutable once filled. */
public final class Phrases<T> {

    private final Map<String, List<Entry<T>>> byWord = new HashMap<>();
    private final Map<String, List<Entry<T>>> byBeginning = new HashMap<>();
    private int shortest = Integer.MAX_VALUE;

    private record Entry<T>(Phrase phrase, T owner) {}

    /**
     * A phrase that was found.
     *
     * @param from its first word
     * @param to the word behind its last
     */
    public record Match<T>(T owner, int from, int to) {}

    public void add(Phrase phrase, T owner) {
        phrase.firsts().distinct().forEach(first -> {
            boolean isBeginning = first.endsWith("*");
            String word = isBeginning ? first.substring(0, first.length() - 1) : first;
            (isBeginning ? byBeginning : byWord)
                    .computeIfAbsent(word, none -> new ArrayList<>())
                    .add(new Entry<>(phrase, owner));
            if (isBeginning) {
                shortest = Math.min(shortest, word.length());
            }
        });
    }

    /** Finds each phrase wherever it begins, as short as it can be. */
    public void find(Line line, Consumer<Match<T>> found) {
        for (int i = 0; i < line.size(); i++) {
            String word = line.word(i);
            find(byWord.get(word), line, i, found);
            if (Character.isDigit(word.charAt(0))) {
                find(byWord.get(Phrase.NUMBER), line, i, found);
            }
            for (int length = shortest; length <= word.length() && length > 0; length++) {
                find(byBeginning.get(word.substring(0, length)), line, i, found);
            }
        }
    }

    private static <T> void find(@Nullable List<Entry<T>> entries, Line line, int start, Consumer<Match<T>> found) {
        if (entries == null) {
            return;
        }
        for (Entry<T> entry : entries) {
            long ends = entry.phrase().ends(line, start, 1);
            if (ends > 1 || ends < 0) {
                found.accept(new Match<>(entry.owner(), start, start + Long.numberOfTrailingZeros(ends & ~1L)));
            }
        }
    }

    public List<Match<T>> all(Line line) {
        List<Match<T>> all = new ArrayList<>();
        find(line, all::add);
        return all;
    }
}

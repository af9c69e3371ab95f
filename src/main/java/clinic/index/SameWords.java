package clinic.index;

import clinic.content.Synonyms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/** What the editors say means the same, ready to be searched with. Immutable. */
final class SameWords {

    static final SameWords NONE = new SameWords(English.STEMMED, Set.of());

    private final Analyzer analyzer;
    private final Set<String> stems;

    private SameWords(Analyzer analyzer, Set<String> stems) {
        this.analyzer = analyzer;
        this.stems = stems;
    }

    static SameWords of(Synonyms synonyms) {
        SynonymMap.Builder map = new SynonymMap.Builder(true);
        Set<String> stems = new HashSet<>();
        for (List<String> group : synonyms.groups()) {
            List<List<String>> all = group.stream()
                    .map(SameWords::stems)
                    .filter(words -> !words.isEmpty())
                    .distinct()
                    .toList();
            all.forEach(stems::addAll);
            all.forEach(one -> all.stream()
                    .filter(other -> !other.equals(one))
                    .forEach(other -> map.add(chars(one), chars(other), true)));
        }
        try {
            return stems.isEmpty() ? NONE : new SameWords(English.stemmedWith(map.build()), stems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes of a question its words, and beside each what means the same. */
    Analyzer analyzer() {
        return analyzer;
    }

    /** Whether an editor has written something about this word. */
    boolean know(String word) {
        return stems.contains(English.stem(word));
    }

    /** As a question has them, in which the words that no page is about are left out. */
    private static List<String> stems(String expression) {
        return English.tellingWords(expression).stream().map(English::stem).toList();
    }

    private static CharsRef chars(List<String> words) {
        return SynonymMap.Builder.join(words.toArray(String[]::new), new CharsRefBuilder());
    }
}

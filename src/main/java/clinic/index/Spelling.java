package clinic.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.search.spell.WordBreakSpellChecker;
import org.apache.lucene.search.spell.WordBreakSpellChecker.BreakSuggestionSortMethod;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What somebody could have meant by words that no page has. */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int SHORTEST_PART = 3;

    /** Each takes some milliseconds. */
    private static final int MOST_WRONG_WORDS = 4;

    private static final int MOST_NEAREST = 4;

    private final IndexReader reader;
    private final SameWords sameWords;
    private final DirectSpellChecker mistakes = new DirectSpellChecker();
    private final WordBreakSpellChecker missingSpaces = new WordBreakSpellChecker();

    Spelling(IndexReader reader, SameWords sameWords) {
        this.reader = reader;
        this.sameWords = sameWords;
        mistakes.setMinPrefix(0);
        mistakes.setMinQueryLength(SHORTEST);
        missingSpaces.setMinBreakWordLength(SHORTEST_PART);
    }

    /** The words with mistakes in them taken out; nothing if there is none that we know better. */
    Optional<List<String>> corrected(List<String> words) throws IOException {
        List<String> corrected = new ArrayList<>();
        int wrong = 0;
        for (String word : words) {
            boolean isWrong = wrong < MOST_WRONG_WORDS && !isKnown(word);
            wrong += isWrong ? 1 : 0;
            corrected.addAll(isWrong ? meant(word) : List.of(word));
        }
        return corrected.equals(words) ? Optional.empty() : Optional.of(List.copyOf(corrected));
    }

    /** Words of pages that look a little like one of these or go on from it. */
    Set<String> nearest(List<String> words) throws IOException {
        Set<String> nearest = new LinkedHashSet<>();
        for (String word : words.subList(0, Math.min(words.size(), MOST_WRONG_WORDS))) {
            if (word.length() >= SHORTEST_PART) {
                nearest.addAll(longer(word));
            }
            for (SuggestWord like : mistakes.suggestSimilar(term(word), MOST_NEAREST, reader)) {
                nearest.add(like.string);
            }
        }
        nearest.removeAll(words);
        return nearest;
    }

    private boolean isKnown(String word) throws IOException {
        return reader.docFreq(term(word)) > 0
                || reader.docFreq(new Term(Field.ALL.name(), English.stem(word))) > 0
                || sameWords.know(word);
    }

    private List<String> meant(String word) throws IOException {
        SuggestWord[] like = mistakes.suggestSimilar(term(word), 1, reader);
        if (like.length > 0) {
            return List.of(like[0].string);
        }
        SuggestWord[][] parts = missingSpaces.suggestWordBreaks(
                term(word),
                1,
                reader,
                SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX,
                BreakSuggestionSortMethod.NUM_CHANGES_THEN_MAX_FREQUENCY);
        return parts.length > 0
                ? Arrays.stream(parts[0]).map(part -> part.string).toList()
                : List.of(word);
    }

    private List<String> longer(String beginning) throws IOException {
        List<String> longer = new ArrayList<>();
        @Nullable Terms terms = MultiTerms.getTerms(reader, Field.WORDS.name());
        if (terms == null) {
            return longer;
        }
        TermsEnum words = terms.iterator();
        @Nullable
        BytesRef word = words.seekCeil(new BytesRef(beginning)) == TermsEnum.SeekStatus.END ? null : words.term();
        while (word != null
                && longer.size() < MOST_NEAREST
                && word.utf8ToString().startsWith(beginning)) {
            longer.add(word.utf8ToString());
            word = words.next();
        }
        return longer;
    }

    private static Term term(String word) {
        return new Term(Field.WORDS.name(), word);
    }
}

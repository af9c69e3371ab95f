package clinic.readability;

import clinic.problem.Place;
import clinic.prose.Sentence;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A sentence by its words. */
record ReadSentence(Sentence sentence, List<String> words) {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+(?:['’.-][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+)*+");

    private static final int MANY_SYLLABLES = 3;

    static ReadSentence of(Sentence sentence) {
        return new ReadSentence(
                sentence,
                WORD.matcher(sentence.text()).results().map(MatchResult::group).toList());
    }

    String text() {
        return sentence.text();
    }

    Place place(int offset) {
        return sentence.place(offset);
    }

    Counts counts() {
        if (words.isEmpty()) {
            return Counts.NONE;
        }
        int syllables = 0;
        int polysyllables = 0;
        int letters = 0;
        for (String word : words) {
            int number = Syllables.in(word);
            syllables += number;
            polysyllables += number >= MANY_SYLLABLES ? 1 : 0;
            letters +=
                    (int) word.codePoints().filter(Character::isLetterOrDigit).count();
        }
        return new Counts(1, words.size(), syllables, polysyllables, letters);
    }
}

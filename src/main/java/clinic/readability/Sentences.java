package clinic.readability;

import clinic.prose.Passage;
import clinic.prose.Passage.Kind;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sentences that a text is judged by. Headings have none, and a point of a list or a cell of a table only where it ends like
 * one: lists of words would count as one endless sentence. Passages in another script than the Latin one are left alone, since no
 * formula here is made for them.
 */
final class Sentences {

    private static final Pattern ENDS_LIKE_ONE = Pattern.compile("[.!?…][\"'”’)\\]]*$");

    private Sentences() {}

    static List<ReadSentence> in(Passage passage) {
        return isMadeOfSentences(passage)
                ? passage.sentences().stream()
                        .map(ReadSentence::of)
                        .filter(sentence -> !sentence.words().isEmpty())
                        .toList()
                : List.of();
    }

    private static boolean isMadeOfSentences(Passage passage) {
        return switch (passage.kind()) {
            case PARAGRAPH -> isLatin(passage.text());
            case ITEM, CELL -> ENDS_LIKE_ONE.matcher(passage.text()).find() && isLatin(passage.text());
            default -> false;
        };
    }

    private static boolean isLatin(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN)
                .count();
        return 2 * latin > letters;
    }

    /** Whether its words are those of the text itself. */
    static boolean isText(Passage passage) {
        return passage.kind() == Kind.HEADING || isRunningText(passage);
    }

    static boolean isRunningText(Passage passage) {
        return switch (passage.kind()) {
            case PARAGRAPH, ITEM, CELL -> true;
            default -> false;
        };
    }
}

package clinic.index;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody searches for. Whatever they type is words and nothing else: no sign has a meaning, and what is longer than
 * any question is cut.
 *
 * @param asked as it was typed
 * @param words of it that a page could be about
 */
public record Question(String asked, List<String> words) {

    public static final int LONGEST = 200;

    private static final int MOST_WORDS = 12;

    /** Some of these, such as the colon, would join what stands beside them. */
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’.]+");

    public static Question of(String typed) {
        String cut = typed.substring(0, Math.min(typed.length(), LONGEST));
        String asked = Normalizer.normalize(cut.replaceAll("[\\p{Cc}\\p{Cs}]+", " "), Normalizer.Form.NFC)
                .strip();
        return new Question(
                asked,
                English.tellingWords(NO_WORD.matcher(asked).replaceAll(" ")).stream()
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList());
    }

    public boolean isEmpty() {
        return asked.isEmpty();
    }
}

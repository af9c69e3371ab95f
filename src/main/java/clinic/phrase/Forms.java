package clinic.phrase;

import java.util.Set;
import java.util.TreeSet;

/** The forms that a regular English word takes. */
final class Forms {

    private static final String VOWELS = "aeiou";

    private Forms() {}

    /** The word itself and its endings: {@code cure, cures, cured, curing}; some of them may not exist. */
    static Set<String> of(String word) {
        Set<String> forms = new TreeSet<>(Set.of(word));
        char last = word.charAt(word.length() - 1);
        if (last == 'e') {
            addEndings(forms, word.substring(0, word.length() - 1), "es", "ed", "ing");
        } else if (last == 'y' && word.length() > 1 && !isVowel(word.charAt(word.length() - 2))) {
            addEndings(forms, word.substring(0, word.length() - 1), "ies", "ied");
            addEndings(forms, word, "ing");
        } else if ("sxz".indexOf(last) >= 0 || word.endsWith("ch") || word.endsWith("sh")) {
            addEndings(forms, word, "es", "ed", "ing");
        } else {
            addEndings(forms, word, "s", "ed", "ing");
            if (isDoubled(word)) {
                addEndings(forms, word + last, "ed", "ing");
            }
        }
        return forms;
    }

    private static void addEndings(Set<String> forms, String stem, String... endings) {
        for (String ending : endings) {
            forms.add(stem + ending);
        }
    }

    /** As in {@code stop, stopped}. */
    private static boolean isDoubled(String word) {
        int length = word.length();
        return length > 2
                && !isVowel(word.charAt(length - 1))
                && isVowel(word.charAt(length - 2))
                && !isVowel(word.charAt(length - 3));
    }

    private static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }
}

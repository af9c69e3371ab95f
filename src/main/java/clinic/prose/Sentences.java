package clinic.prose;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a passage into sentences. A point behind an abbreviation ends none. */
final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "al.", "approx.", "cf.", "dept.", "dr.", "drs.", "e.g.", "etc.", "fig.", "i.e.", "jr.", "mr.", "mrs.",
            "ms.", "no.", "prof.", "sr.", "st.", "u.k.", "u.s.", "vs.");

    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.");

    private Sentences() {}

    static List<Sentence> of(Passage passage) {
        String text = passage.text();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.US);
        breaks.setText(text);
        List<Sentence> sentences = new ArrayList<>();
        int begin = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == text.length() || !isAbbreviated(text, begin, end)) {
                add(passage, begin, end, sentences);
                begin = end;
            }
        }
        return sentences;
    }

    private static void add(Passage passage, int from, int to, List<Sentence> sentences) {
        int begin = from;
        int end = to;
        while (begin < end && isBlank(passage.text().charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(passage.text().charAt(end - 1))) {
            end--;
        }
        if (begin < end) {
            sentences.add(new Sentence(passage.text().substring(begin, end), begin, passage));
        }
    }

    private static boolean isAbbreviated(String text, int begin, int end) {
        int last = end;
        while (last > begin && isBlank(text.charAt(last - 1))) {
            last--;
        }
        int first = last;
        while (first > begin && last - first < 10 && isOfAWord(text.charAt(first - 1))) {
            first--;
        }
        String word = text.substring(first, last);
        return INITIAL.matcher(word).matches() || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    private static boolean isOfAWord(char sign) {
        return sign == '.' || Character.isLetter(sign);
    }
}

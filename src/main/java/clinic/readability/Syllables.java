package clinic.readability;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.crydee.syllablecounter.SyllableCounter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the syllables of English words: by a list of words of clinics, then by an {@code e} at the end of a part, which is
 * silent before {@code -ment}, {@code -ness}, {@code -ful}, {@code -less} and {@code -ly}, in most plurals and in the past of
 * most verbs, and then by the rules of a library. Parts of a compound count by themselves, a number is one syllable, and an
 * abbreviation in capitals has one for each letter. Thread-safe.
 */
final class Syllables {

    private static final Map<String, Integer> OURS = Map.ofEntries(
            Map.entry("area", 3),
            Map.entry("areas", 3),
            Map.entry("differentiate", 5),
            Map.entry("every", 2),
            Map.entry("everyone", 3),
            Map.entry("everything", 3),
            Map.entry("hundred", 2),
            Map.entry("osteoporosis", 6),
            Map.entry("specialized", 3));

    private static final Pattern BEGINS_SILENT = Pattern.compile("(some|home|life)(\\p{L}{3,})");
    private static final Pattern SILENT_BEFORE_ENDING =
            Pattern.compile("(\\p{L}*[^aeiouy]e)(ments?|ness|fully|ful|less|ly)");

    private static final Pattern SILENT_PLURAL = Pattern.compile("(\\p{L}*[aeiouy]\\p{L}*[^aeioucghsxyz]e)s");
    private static final Pattern SILENT_PAST = Pattern.compile("(\\p{L}*[aeiouy]\\p{L}*[^aeioudt])ed");
    private static final Pattern SPOKEN_AS_ONE = Pattern.compile("\\p{L}*[^aeiouy]icians?");

    private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{M}'’]+");
    private static final Pattern GENITIVE = Pattern.compile("['’](s|S)?$|['’]");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,5}");

    /** Longer ones are no words, and the library takes the longer the more vowels there are. */
    private static final int LONGEST = 60;

    /** It remembers nothing, so any thread may ask. */
    private static final SyllableCounter COUNTER = new SyllableCounter(0);

    /** The same few thousand words are in every text. */
    private static final Cache<String, Integer> KNOWN =
            Caffeine.newBuilder().maximumSize(20_000).build();

    private Syllables() {}

    static int in(String word) {
        return word.length() <= LONGEST ? KNOWN.get(word, Syllables::counted) : counted(word);
    }

    private static int counted(String word) {
        int all = 0;
        for (String part : PARTS.split(word, -1)) {
            String letters = GENITIVE.matcher(part).replaceAll("");
            if (!letters.isEmpty()) {
                all += ofPart(letters);
            }
        }
        return Math.max(1, all);
    }

    private static int ofPart(String part) {
        if (CAPITALS.matcher(part).matches()) {
            return part.length();
        }
        String word = part.toLowerCase(Locale.ENGLISH);
        Integer known = OURS.get(word);
        if (known != null) {
            return known;
        }
        return word.length() <= LONGEST ? byEndings(word) : byRules(word.substring(0, LONGEST));
    }

    private static int byEndings(String word) {
        Matcher begin = BEGINS_SILENT.matcher(word);
        if (begin.matches()) {
            return 1 + byEndings(begin.group(2));
        }
        Matcher ending = SILENT_BEFORE_ENDING.matcher(word);
        if (ending.matches()) {
            return byEndings(ending.group(1)) + (ending.group(2).equals("fully") ? 2 : 1);
        }
        Matcher plural = SILENT_PLURAL.matcher(word);
        if (plural.matches()) {
            return byEndings(plural.group(1));
        }
        Matcher past = SILENT_PAST.matcher(word);
        if (past.matches()) {
            return byRules(past.group(1));
        }
        return byRules(word) - (SPOKEN_AS_ONE.matcher(word).matches() ? 1 : 0);
    }

    private static int byRules(String word) {
        return Math.max(1, COUNTER.count(word));
    }
}

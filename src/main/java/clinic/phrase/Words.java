package clinic.phrase;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of a sentence as rules compare them: in small letters, in American spelling, contractions written out, without possessive endings,
 * and whatever signs stand between or hide inside of them.
 */
public final class Words {

    private static final int LONGEST_ASIDE = 8;

    private static final Map<String, String> ODD_NEGATIONS =
            Map.of("can't", "can", "won't", "will", "shan't", "shall", "ain't", "is", "cannot", "can");
    private static final Map<String, String> ENDINGS =
            Map.of("'re", "are", "'ve", "have", "'ll", "will", "'m", "am", "'d", "would");
    private static final List<String> WITH_IS = List.of("it", "that", "there", "what", "here", "he", "she", "who");

    private final List<String> words = new ArrayList<>();
    private final List<Integer> begins = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final List<Character> signs = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private char sign = ' ';

    private Words() {}

    public static Words of(String text) {
        Words words = new Words();
        words.read(text);
        return words;
    }

    public int size() {
        return words.size();
    }

    String word(int index) {
        return words.get(index);
    }

    public int begin(int index) {
        return begins.get(index);
    }

    public int end(int index) {
        return ends.get(index);
    }

    /** What parts a word from the one before it most: a blank, a comma, a colon, or a semicolon for all that parts more. */
    public char signBefore(int index) {
        return signs.get(index);
    }

    /** Whether something else begins with a word. */
    public boolean isCut(int index) {
        return signBefore(index) == ';' || signBefore(index) == ':';
    }

    public List<String> all() {
        return words;
    }

    private void read(String text) {
        int begin = -1;
        int end = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (isInvisible(letter)) {
                continue;
            }
            if (isOfAWord(letter) || (begin >= 0 && joins(text, i))) {
                begin = begin < 0 ? i : begin;
                end = i + 1;
                word.append(letter == '\u2019' || letter == '\u2018' || letter == '\u02bc' ? '\'' : letter);
            } else {
                add(begin, end);
                begin = -1;
                if ("%#$".indexOf(letter) >= 0) {
                    put(String.valueOf(letter), i, i + 1);
                } else {
                    part(letter, text, i);
                }
            }
        }
        add(begin, end);
    }

    private static boolean isOfAWord(char letter) {
        return Character.isLetterOrDigit(letter)
                || Character.isSurrogate(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    /** Whether an apostrophe, or a point or comma in a number, stands inside of a word. */
    private static boolean joins(String text, int at) {
        char sign = text.charAt(at);
        boolean isNumber = (sign == '.' || sign == ',') && Character.isDigit(text.charAt(at - 1));
        boolean isApostrophe = sign == '\'' || sign == '\u2019' || sign == '\u2018' || sign == '\u02bc';
        return at + 1 < text.length()
                && ((isNumber && Character.isDigit(text.charAt(at + 1)))
                        || (isApostrophe && Character.isLetter(text.charAt(at + 1))));
    }

    private static boolean isInvisible(char letter) {
        return Character.getType(letter) == Character.FORMAT || letter == '\u034f' || letter == '\u00ad';
    }

    /** Whether a bracket opens or closes around one short word, such as the {@code (PRP)} behind what it stands for. */
    private static boolean isAroundOneWord(String text, int at) {
        int step = text.charAt(at) == '(' ? 1 : -1;
        int other = at + step;
        while (other >= 0
                && other < text.length()
                && Math.abs(other - at) <= LONGEST_ASIDE
                && Character.isLetterOrDigit(text.charAt(other))) {
            other += step;
        }
        return other >= 0
                && other < text.length()
                && Math.abs(other - at) > 1
                && text.charAt(other) == (step > 0 ? ')' : '(');
    }

    private void part(char letter, String text, int at) {
        if ((letter == '(' || letter == ')') && isAroundOneWord(text, at)) {
            return;
        }
        boolean isDash = letter == '\u2014'
                || ((letter == '-' || letter == '\u2013') && at > 0 && Character.isWhitespace(text.charAt(at - 1)));
        if (isDash || ";()[]{}|\u2026".indexOf(letter) >= 0) {
            sign = ';';
        } else if (letter == ':' && sign != ';') {
            sign = ':';
        } else if (letter == ',' && sign == ' ') {
            sign = ',';
        }
    }

    private void add(int begin, int end) {
        if (begin < 0) {
            return;
        }
        String found = Spelling.american(plain(word.toString()));
        word.setLength(0);
        if (ODD_NEGATIONS.containsKey(found)) {
            put(ODD_NEGATIONS.get(found), begin, end);
            put("not", begin, end);
        } else if (found.endsWith("n't")) {
            put(found.substring(0, found.length() - 3), begin, end);
            put("not", begin, end);
        } else if (found.endsWith("'s")) {
            String owner = found.substring(0, found.length() - 2);
            put(owner, begin, end);
            if (WITH_IS.contains(owner)) {
                put("is", begin, end);
            }
        } else {
            int apostrophe = found.indexOf('\'');
            String ending = apostrophe < 0 ? "" : found.substring(apostrophe);
            put(ENDINGS.containsKey(ending) ? found.substring(0, apostrophe) : found.replace("'", ""), begin, end);
            if (ENDINGS.containsKey(ending)) {
                put(ENDINGS.get(ending), begin, end);
            }
        }
    }

    private static String plain(String text) {
        boolean isPlain = text.chars().allMatch(letter -> letter < 128);
        return (isPlain
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFKD)
                                .replaceAll("\\p{Mn}", "")
                                .replace('\u2019', '\''))
                .toLowerCase(Locale.ROOT);
    }

    private void put(String found, int begin, int end) {
        if (!found.isEmpty()) {
            words.add(found);
            begins.add(begin);
            ends.add(end);
            signs.add(sign);
            sign = ' ';
        }
    }
}

package clinic.export;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from computing what a stranger typed. A zero-width space (U+200B) goes before a sign that begins a
 * formula, so that the text does not begin with it any more and looks as before. An apostrophe would be seen in a CSV file;
 * U+FEFF and white space are cut off by programs that tidy up; U+2060 is drawn as a box by old fonts.
 *
 * <p>A program that takes another sign for the separator begins a cell in the middle of a field, quotes or not. So what
 * follows such a sign, or a line break, counts as a beginning too.
 */
final class Formulas {

    private static final char GUARD = '\u200B';

    private static final String SIGNS = "=+-@＝＋－＠";
    private static final String SEPARATORS = ",;|\t\r\n";
    private static final String SIGNS_OF_CONTROL = "\t\r\n\0";

    private static final Pattern PHONE = Pattern.compile("\\+[0-9 ]+");

    private Formulas() {}

    /** The same text to the eye, and no formula to a program; a telephone number in strict spelling is none anyway. */
    static String disarm(String text) {
        if (text.isEmpty() || PHONE.matcher(text).matches()) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 1);
        if (SIGNS_OF_CONTROL.indexOf(text.charAt(0)) >= 0) {
            safe.append(GUARD);
        }
        boolean beginning = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (beginning && SIGNS.indexOf(letter) >= 0) {
                safe.append(GUARD);
            }
            safe.append(letter);
            beginning = SEPARATORS.indexOf(letter) >= 0 || (beginning && mayStandBefore(letter));
        }
        return safe.toString();
    }

    /** White space, quotes and what nobody sees may stand before a formula, for one program or another. */
    private static boolean mayStandBefore(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || Character.getType(letter) == Character.FORMAT
                || letter == '"'
                || letter == '\'';
    }
}

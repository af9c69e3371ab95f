package clinic.problem;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is wrong with a content file, in words for the person who wrote it.
 *
 * @param file path inside the content folder, with forward slashes
 * @param line counted from 1; 1 where the file as a whole is meant
 * @param column counted from 1
 * @param code a short, stable name of this kind of problem, such as {@code unknown-key}
 */
public record Problem(String file, int line, int column, Severity severity, String code, String message) {

    public static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file).thenComparing(Problem::line).thenComparing(Problem::column);

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private static final int LONGEST_QUOTE = 60;

    public static Problem error(String file, int line, String code, String message) {
        return new Problem(file, line, 1, Severity.ERROR, code, message);
    }

    public static Problem warning(String file, int line, String code, String message) {
        return new Problem(file, line, 1, Severity.WARNING, code, message);
    }

    /** The same with one more sentence. */
    public Problem adding(String sentence) {
        return new Problem(file, line, column, severity, code, message + sentence);
    }

    /** As much of an editor's text as helps to find it. */
    public static String quotable(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    /**
     * {@code path:line:column severity code message}, the form editors and terminals make clickable. Names and values
     * come from files: a line break in one of them must not begin a new line of the log.
     */
    @Override
    public String toString() {
        String text = "%s:%d:%d %s %s %s"
                .formatted(file, line, column, severity.name().toLowerCase(Locale.ROOT), code, message);
        return visible(text);
    }

    /** A text of which nothing is hidden and nothing takes effect. */
    public static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll(found -> "\\\\u%04x"
                .formatted(found.group().codePointAt(0)));
    }
}

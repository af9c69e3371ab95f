package clinic.content;

import java.util.Locale;

/**
 * What is wrong with a content file, in words for the person who wrote it.
 *
 * @param file path inside the content folder, with forward slashes
 * @param line counted from 1; 1 where the file as a whole is meant
 * @param column counted from 1
 * @param code a short, stable name of this kind of problem, such as {@code unknown-key}
 */
public record Problem(String file, int line, int column, Severity severity, String code, String message) {

    static Problem error(String file, int line, String code, String message) {
        return new Problem(file, line, 1, Severity.ERROR, code, message);
    }

    static Problem warning(String file, int line, String code, String message) {
        return new Problem(file, line, 1, Severity.WARNING, code, message);
    }

    /** {@code path:line:column severity code message}, the form editors and terminals make clickable. */
    @Override
    public String toString() {
        return "%s:%d:%d %s %s %s"
                .formatted(file, line, column, severity.name().toLowerCase(Locale.ROOT), code, message);
    }
}

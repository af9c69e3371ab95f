package clinic.yaml;

import clinic.problem.Problem;
import clinic.problem.Severity;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** A text that is no YAML, or not the YAML that a file may hold. The message is a sentence for the editor. */
public final class BrokenYamlException extends RuntimeException {

    /** What the parser says, and what to tell an editor; the first that fits counts. */
    private static final List<Known> KNOWN = List.of(
            new Known(
                    "mapping values are not allowed",
                    "A colon too many, or too many spaces before it: a text with a colon must stand in quotes, like"
                            + " title: \"Back pain: what helps\"."),
            new Known("(TAB)", "A tab stands where only spaces may: indent with spaces."),
            new Known("unknown escape", "A backslash in a text: put the text in single quotes."),
            Known.whereItBegins("scanning a quoted", "A quote is opened here and never closed: close it."),
            Known.whereItBegins(
                    "parsing a flow", "The bracket that is opened here is not closed, or a text in it needs quotes."),
            new Known("cannot start any token", "A text that begins with such a sign must stand in quotes."),
            new Known("scanning an alias", "A text that begins with * must stand in quotes."),
            new Known("scanning an anchor", "A text that begins with & must stand in quotes."),
            new Known("scanning a tag", "A text that begins with ! must stand in quotes."),
            new Known("scanning a directive", "A text that begins with % must stand in quotes."),
            new Known("expected ':'", "A key without its colon: write 'key: value'."),
            new Known("sequence entries", "A list begins below its key: put each '- item' on a line of its own."),
            new Known("special characters", "Somewhere in these lines there is an invisible character: delete it."));

    private static final Known UNKNOWN = new Known(
            "",
            "This line cannot be understood: check the indentation, the colons and the quotes here and in the line"
                    + " above.");

    /** The parser's own words; what it quotes from the file is indented further. */
    private static final Pattern QUOTED = Pattern.compile("^ {4}.*\\R?", Pattern.MULTILINE);

    private static final Pattern MARK = Pattern.compile("^ in reader, line (\\d+), column (\\d+):$", Pattern.MULTILINE);

    private final String code;
    private final int line;
    private final int column;

    BrokenYamlException(String code, int line, int column, String sentence) {
        super(sentence);
        this.code = code;
        this.line = Math.max(1, line);
        this.column = Math.max(1, column);
    }

    static BrokenYamlException of(JacksonException cause) {
        String words =
                QUOTED.matcher(String.valueOf(cause.getOriginalMessage())).replaceAll("");
        Known known = KNOWN.stream()
                .filter(candidate -> words.contains(candidate.part()))
                .findFirst()
                .orElse(UNKNOWN);
        List<MatchResult> marks = MARK.matcher(words).results().toList();
        if (marks.isEmpty()) {
            TokenStreamLocation at = cause.getLocation();
            return new BrokenYamlException(
                    "broken-yaml",
                    at == null ? 1 : at.getLineNr(),
                    at == null ? 1 : at.getColumnNr(),
                    known.sentence());
        }
        MatchResult mark = marks.get(known.whereItBegins() ? 0 : marks.size() - 1);
        return new BrokenYamlException(
                "broken-yaml", Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2)), known.sentence());
    }

    public Problem problem(String file, int linesBefore) {
        return new Problem(file, line + linesBefore, column, Severity.ERROR, code, String.valueOf(getMessage()));
    }

    private record Known(String part, String sentence, boolean whereItBegins) {

        Known(String part, String sentence) {
            this(part, sentence, false);
        }

        static Known whereItBegins(String part, String sentence) {
            return new Known(part, sentence, true);
        }
    }
}

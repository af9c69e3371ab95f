package clinic.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown file cut in two.
 *
 * @param yaml the front matter
 * @param markdown what follows it
 * @param linesBeforeMarkdown lines of the file up to the Markdown
 */
public record ContentFile(String yaml, String markdown, int linesBeforeMarkdown) {

    private static final String FENCE = "---";
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final String ODD_LINE_ENDS = "\r\f\u000B\u0085\u2028\u2029";

    /**
     * Cuts a file in two.
     *
     * @param example a line that the front matter could have
     * @throws BrokenYamlException if there is no front matter
     */
    public static ContentFile of(String text, String example) {
        String file = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String> lines = new ArrayList<>();
        Matcher ends = LINE_END.matcher(file);
        int begin = 0;
        while (ends.find()) {
            lines.add(file.substring(begin, ends.start()));
            begin = ends.end();
            checkFirst(lines.get(0), example);
            if (isFenceBelow(lines)) {
                return of(lines, withPlainLineEnds(file.substring(begin)));
            }
        }
        lines.add(file.substring(begin));
        checkFirst(lines.get(0), example);
        if (isFenceBelow(lines)) {
            return of(lines, "");
        }
        throw new BrokenYamlException(
                "missing-front-matter",
                1,
                1,
                "The second '---' is missing: write a line '---' between the keys and the text.");
    }

    private static ContentFile of(List<String> head, String markdown) {
        return new ContentFile(String.join("\n", head.subList(1, head.size() - 1)), markdown, head.size());
    }

    private static void checkFirst(String line, String example) {
        if (!isFence(line)) {
            throw new BrokenYamlException(
                    "missing-front-matter",
                    1,
                    1,
                    "The file must begin with a line '---', a line like '%s' and another line '---'."
                            .formatted(example));
        }
    }

    private static boolean isFenceBelow(List<String> lines) {
        return lines.size() > 1 && isFence(lines.get(lines.size() - 1));
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals(FENCE);
    }

    /** Most texts have no others, and to look for them is far quicker than to replace them. */
    private static String withPlainLineEnds(String text) {
        return ODD_LINE_ENDS.chars().anyMatch(end -> text.indexOf(end) >= 0)
                ? LINE_END.matcher(text).replaceAll("\n")
                : text;
    }
}

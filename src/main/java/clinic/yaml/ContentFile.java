package clinic.yaml;

import java.util.Arrays;

/**
 * A Markdown file cut in two.
 *
 * @param yaml the front matter
 * @param markdown what follows it
 * @param linesBeforeMarkdown lines of the file up to the Markdown
 */
public record ContentFile(String yaml, String markdown, int linesBeforeMarkdown) {

    private static final String FENCE = "---";

    /**
     * Cuts a file in two.
     *
     * @param example a line that the front matter could have
     * @throws BrokenYamlException if there is no front matter
     */
    public static ContentFile of(String text, String example) {
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\\R", -1);
        if (!isFence(lines[0])) {
            throw new BrokenYamlException(
                    "missing-front-matter",
                    1,
                    1,
                    "The file must begin with a line '---', a line like '%s' and another line '---'."
                            .formatted(example));
        }
        for (int i = 1; i < lines.length; i++) {
            if (isFence(lines[i])) {
                return new ContentFile(join(lines, 1, i), join(lines, i + 1, lines.length), i + 1);
            }
        }
        throw new BrokenYamlException(
                "missing-front-matter",
                1,
                1,
                "The second '---' is missing: write a line '---' between the keys and the text.");
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals(FENCE);
    }

    private static String join(String[] lines, int from, int to) {
        return String.join("\n", Arrays.asList(lines).subList(from, to));
    }
}

package clinic.content;

/**
 * A Markdown file cut in two.
 *
 * @param yaml the front matter, empty if there is none
 * @param markdown what follows it
 * @param linesBeforeMarkdown lines of the file up to the Markdown
 */
record ContentFile(String yaml, String markdown, int linesBeforeMarkdown) {

    private static final String FENCE = "---";

    static ContentFile of(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String[] lines = unmarked.split("\\R", -1);
        if (!lines[0].stripTrailing().equals(FENCE)) {
            return new ContentFile("", unmarked, 0);
        }
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].stripTrailing().equals(FENCE)) {
                return new ContentFile(join(lines, 1, i), join(lines, i + 1, lines.length), i + 1);
            }
        }
        return new ContentFile(join(lines, 1, lines.length), "", lines.length);
    }

    private static String join(String[] lines, int from, int to) {
        return String.join("\n", java.util.Arrays.asList(lines).subList(from, to));
    }
}

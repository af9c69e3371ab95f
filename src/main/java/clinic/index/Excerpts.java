package clinic.index;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

/** Takes from a page the sentences that say most about a question. */
final class Excerpts {

    private static final int LONGEST_TEXT = 50_000;
    private static final int SENTENCES = 2;
    private static final int LONGEST_SENTENCE = 240;
    private static final String LEFT_OUT = " … ";
    private static final String PARAGRAPH = String.valueOf(PlainText.PARAGRAPH);
    private static final String BETWEEN_PARAGRAPHS = " · ";

    private final UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(English.STEMMED)
            .withMaxLength(LONGEST_TEXT)
            .withMaxNoHighlightPassages(0)
            .withBreakIterator(() -> LengthGoalBreakIterator.createMinLength(
                    BreakIterator.getSentenceInstance(Locale.US), LONGEST_SENTENCE / 4, 0.5f))
            .withFormatter(new Parts())
            .build();

    /** Where the words stand in a text; the description where it has none of them. */
    Excerpt of(String text, String description, Query marks) throws IOException {
        @Nullable Excerpt found = in(text, marks);
        if (found == null) {
            found = in(description, marks);
        }
        return found == null ? Excerpt.plain(description) : found;
    }

    private @Nullable Excerpt in(String text, Query marks) throws IOException {
        return text.isEmpty()
                ? null
                : (Excerpt) highlighter.highlightWithoutSearcher(Field.ALL.name(), marks, text, SENTENCES);
    }

    /** Makes parts of what Lucene has found, without a word of HTML. */
    private static final class Parts extends PassageFormatter {

        @Override
        public Excerpt format(Passage[] passages, String content) {
            List<Excerpt.Part> parts = new ArrayList<>();
            Passage[] inOrder = passages.clone();
            Arrays.sort(inOrder, Comparator.comparingInt(Passage::getStartOffset));
            int end = -1;
            for (Passage passage : inOrder) {
                if (end >= 0 && passage.getStartOffset() > end) {
                    add(LEFT_OUT, false, parts);
                } else if (end >= 0 && endsParagraph(content, end)) {
                    add(BETWEEN_PARAGRAPHS, false, parts);
                }
                end = addParts(passage, content, parts);
                if (end < passage.getEndOffset()) {
                    add(LEFT_OUT, false, parts);
                }
            }
            return new Excerpt(List.copyOf(parts));
        }

        /** Up to where the passage is shown: a text without an end of a sentence would be one passage. */
        private static int addParts(Passage passage, String content, List<Excerpt.Part> parts) {
            int begin = begin(passage, content);
            if (begin > passage.getStartOffset()) {
                add(LEFT_OUT, false, parts);
            }
            int end = Math.min(passage.getEndOffset(), begin + LONGEST_SENTENCE);
            int at = begin;
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int from = Math.max(at, passage.getMatchStarts()[i]);
                int to = passage.getMatchEnds()[i];
                if (from >= at && to > from && to <= end) {
                    add(content.substring(at, from), false, parts);
                    add(content.substring(from, to), true, parts);
                    at = to;
                }
            }
            add(content.substring(at, endsParagraph(content, end) ? Math.max(at, end - 1) : end), false, parts);
            return end;
        }

        private static boolean endsParagraph(String content, int end) {
            return end > 0 && content.charAt(end - 1) == PlainText.PARAGRAPH;
        }

        private static int begin(Passage passage, String content) {
            int first = passage.getNumMatches() == 0 ? passage.getStartOffset() : passage.getMatchStarts()[0];
            int begin = Math.max(passage.getStartOffset(), first - LONGEST_SENTENCE / 2);
            return begin == passage.getStartOffset() ? begin : Math.min(first, content.indexOf(' ', begin) + 1);
        }

        private static void add(String text, boolean marked, List<Excerpt.Part> parts) {
            String shown = text.replace(PARAGRAPH, BETWEEN_PARAGRAPHS);
            if (!shown.isEmpty()) {
                parts.add(new Excerpt.Part(shown, marked));
            }
        }
    }
}

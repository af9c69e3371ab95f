package clinic.reading;

import clinic.content.Page;
import clinic.problem.Place;
import clinic.problem.Problem;
import java.util.List;

/**
 * A page, the old addresses that its file claims, and its text.
 *
 * @param linesBeforeText lines of the file that stand before the text
 */
record ReadPage(Page page, List<Alias> aliases, MarkdownText text, int linesBeforeText) {

    record Alias(String written, Place place) {}

    /** Whether it turned out that nobody can be shown it. */
    boolean isRefused() {
        return text.isRead() && !text.canBeShown();
    }

    /** What is wrong with its text, as far as that is read. */
    List<Problem> problems() {
        return text.isRead() ? text.problems(page.file(), linesBeforeText) : List.of();
    }
}

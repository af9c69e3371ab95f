package clinic.blog;

import clinic.content.Page;
import clinic.markdown.Heading;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as a reader meets it.
 *
 * @param author the page of whoever wrote it
 * @param reviewer the page of the clinician who checked it; absent if nobody has yet
 */
public record Article(
        Page page, @Nullable Page author, @Nullable Page reviewer, List<Page> topics) {

    /**
     * Words that an adult reads silently in a minute: Brysbaert, How many words do we read per minute?, Journal of Memory
     * and Language 109 (2019), doi 10.1016/j.jml.2019.104047.
     */
    private static final int WORDS_PER_MINUTE = 238;

    private static final int DEEPEST_LEVEL_IN_CONTENTS = 3;
    private static final int FEWEST_HEADINGS_FOR_CONTENTS = 2;

    /** Minutes, rounded up. */
    public int readingTime() {
        return Math.max(1, (page.body().words() + WORDS_PER_MINUTE - 1) / WORDS_PER_MINUTE);
    }

    /** The headings for the list of contents; empty where a list would be longer than it is useful. */
    public List<Heading> contents() {
        List<Heading> headings = page.body().headings().stream()
                .filter(heading -> heading.level() <= DEEPEST_LEVEL_IN_CONTENTS)
                .toList();
        return headings.size() < FEWEST_HEADINGS_FOR_CONTENTS ? List.of() : headings;
    }

    public @Nullable LocalDate date() {
        return page.frontMatter().date();
    }

    /** The day of the last change, if it is a later one than the day it was published. */
    public @Nullable LocalDate updated() {
        LocalDate updated = page.frontMatter().updated();
        return updated == null || updated.equals(date()) ? null : updated;
    }
}

package clinic.workbench;

import clinic.content.ContentTree;
import clinic.content.FrontMatter;
import clinic.content.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The live pages by what a clinician has to do with them.
 *
 * @param overdue those whose day has passed, the longest first
 * @param ahead those whose day comes within so many days, the next first
 * @param never those that nobody has checked yet, or that do not say when they are next
 */
public record Reviews(List<Due> overdue, List<Due> ahead, List<Due> never) {

    private static final int DAYS_AHEAD = 60;

    private static final String ARTICLES = "/blog/";

    /**
     * A page.
     *
     * @param day of the next review, if there is one
     */
    public record Due(
            String file,
            String title,
            @Nullable LocalDate day,
            @Nullable LocalDate last,
            @Nullable String reviewer) {

        static Due of(Page page) {
            FrontMatter matter = page.frontMatter();
            return new Due(page.file(), page.title(), matter.nextReview(), matter.lastReviewed(), matter.reviewedBy());
        }

        private LocalDate known() {
            return Objects.requireNonNull(day);
        }
    }

    static Reviews of(ContentTree tree, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, tree.clinic().timeZone());
        LocalDate end = today.plusDays(DAYS_AHEAD);
        return new Reviews(
                dated(tree, now, day -> day.isBefore(today)),
                dated(tree, now, day -> !day.isBefore(today) && !day.isAfter(end)),
                tree.livePages(now)
                        .filter(page -> isMedical(page) && page.frontMatter().nextReview() == null)
                        .sorted(Comparator.comparing(Page::file))
                        .map(Due::of)
                        .toList());
    }

    private static List<Due> dated(ContentTree tree, Instant now, Predicate<LocalDate> day) {
        return tree.livePages(now)
                .map(Due::of)
                .filter(due -> Stream.ofNullable(due.day()).anyMatch(day))
                .sorted(Comparator.comparing(Due::known).thenComparing(Due::file))
                .toList();
    }

    /** Articles, and pages that name sources or a treatment. */
    private static boolean isMedical(Page page) {
        return (page.section().equals(ARTICLES) && !page.isSection())
                || !page.frontMatter().sources().isEmpty()
                || page.frontMatter().treatment() != null;
    }
}

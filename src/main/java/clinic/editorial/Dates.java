package clinic.editorial;

import clinic.content.ContentTree;
import clinic.content.Notice;
import clinic.content.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what somebody should have looked at again by now, by the day in the clinic's time zone. */
final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    private Dates() {}

    static void check(ContentTree tree, Instant now, Found found) {
        LocalDate today = LocalDate.ofInstant(now, tree.clinic().timeZone());
        tree.livePages(now).forEach(page -> checkReview(page, today, found));
        tree.notices().forEach(notice -> checkEnd(notice, now, found));
    }

    private static void checkReview(Page page, LocalDate today, Found found) {
        @Nullable LocalDate due = page.frontMatter().nextReview();
        if (due != null && due.isBefore(today)) {
            found.add(
                    page.file(),
                    page.places().at("/nextReview"),
                    "overdue-review",
                    "The next review was due on %s: check the whole page, then set 'lastReviewed' and 'nextReview'."
                            .formatted(DAY.format(due)));
        }
    }

    private static void checkEnd(Notice notice, Instant now, Found found) {
        @Nullable Instant until = notice.until();
        if (until != null && !now.isBefore(until)) {
            found.add(
                    notice.file(),
                    notice.places().at("/until"),
                    "past-notice",
                    "This notice is past its date and no longer shown: delete the file, or set another 'until'.");
        }
    }
}

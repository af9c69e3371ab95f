package clinic.workbench;

import clinic.content.ContentTree;
import clinic.content.Notice;
import clinic.content.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file as editors meet it.
 *
 * @param title the name of the file where it has none
 * @param address of a page
 * @param keptFrom when the version was saved that stands in for the file as it is now
 * @param overdueSince when somebody should have reviewed it
 * @param problems how many there are with the file
 */
public record Row(
        String file,
        String title,
        @Nullable String address,
        State state,
        Reason reason,
        @Nullable Instant keptFrom,
        @Nullable LocalDate overdueSince,
        int problems) {

    static Row of(Page page, ContentTree tree, Instant now, int problems) {
        ZoneId zone = tree.clinic().timeZone();
        State state = State.of(page.stateAt(now));
        @Nullable LocalDate due = page.frontMatter().nextReview();
        boolean isOverdue = state == State.LIVE && due != null && due.isBefore(LocalDate.ofInstant(now, zone));
        return new Row(
                        page.file(),
                        page.title(),
                        page.address(),
                        state,
                        Reason.of(page, now, zone),
                        tree.kept().get(page.file()),
                        isOverdue ? due : null,
                        problems)
                .orKept();
    }

    static Row of(Notice notice, ContentTree tree, Instant now, int problems) {
        @Nullable String title = notice.title();
        return new Row(
                        notice.file(),
                        title == null ? notice.name() : title,
                        null,
                        State.of(notice, now),
                        Reason.of(notice, now),
                        tree.kept().get(notice.file()),
                        null,
                        problems)
                .orKept();
    }

    /** Facts about the clinic, which readers go on seeing as they were. */
    static Row kept(String file, Instant keptFrom, int problems) {
        return new Row(file, file, null, State.KEPT, Reason.kept(keptFrom), keptFrom, null, problems);
    }

    static Row broken(String file, String message, int problems) {
        return new Row(file, file, null, State.BROKEN, Reason.broken(message), null, null, problems);
    }

    private Row orKept() {
        return state == State.LIVE && keptFrom != null
                ? new Row(file, title, address, State.KEPT, Reason.kept(keptFrom), keptFrom, overdueSince, problems)
                : this;
    }

    /** Whether all of these words are in its title, its file or its address. */
    boolean has(String words) {
        String text = (title + " " + file + " " + (address == null ? "" : address)).toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(text::contains);
    }

    /** Whether it is a page that readers do not see. */
    public boolean isHidden() {
        return address != null && state != State.LIVE && state != State.KEPT;
    }
}

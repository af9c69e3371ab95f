package clinic.workbench;

import clinic.content.Notice;
import clinic.content.PageState;
import java.time.Instant;
import java.util.Locale;

/** What readers see of a file; what needs an editor comes first. */
public enum State {
    /** Nothing, since nobody has ever been able to read the file. */
    BROKEN,
    /** Its last good version, since the file is broken. */
    KEPT,
    /** Nothing, as its editor wishes. */
    DRAFT,
    /** Nothing yet. */
    SCHEDULED,
    /** All of it. */
    LIVE,
    /** That it was here once. */
    EXPIRED,
    /** That it was here once, and was taken down on purpose. */
    WITHDRAWN;

    static State of(PageState state) {
        return switch (state) {
            case DRAFT -> DRAFT;
            case SCHEDULED -> SCHEDULED;
            case LIVE -> LIVE;
            case EXPIRED -> EXPIRED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }

    static State of(Notice notice, Instant now) {
        if (notice.isShownAt(now)) {
            return LIVE;
        }
        return notice.until() == null || now.isBefore(notice.until()) ? SCHEDULED : EXPIRED;
    }

    /** As stylesheets call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package clinic.content;

import java.util.Locale;

/** A drawing of the site's own that a page can be shown with, in its colours by day and night. */
public enum Drawing {
    CALENDAR,
    EXERCISE,
    HELP,
    KNEE,
    MOVING,
    NERVE,
    SEARCH,
    SITTING,
    SPINE,
    TALKING;

    /** Its name in a file, and among the drawings that a page refers to. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

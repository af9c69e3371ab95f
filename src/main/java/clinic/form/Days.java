package clinic.form;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days that somebody may look for. Databases end where Java's calendar does not, and a filter needs neither end. */
public final class Days {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private Days() {}

    /** The day itself, or the nearest of this millennium; nothing for nothing. */
    public static @Nullable LocalDate within(@Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }
}

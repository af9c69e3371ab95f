package clinic.submission;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where submissions stand in lists, the smaller the further up: what waits urgent first, then oldest; what is closed newest
 * first. It is one number, so that an index that begins with what a list is filtered by has its rows in the list's order.
 */
public final class Place {

    /** Sets what is not urgent behind all that is, until the year 2112; it stands in a migration too. */
    static final long NOT_URGENT = 1L << 52;

    private Place() {}

    static long of(Triage triage, Instant receivedAt) {
        if (!triage.isOpen()) {
            return ofClosed(receivedAt);
        }
        return triage.isUrgent() ? age(receivedAt) : NOT_URGENT + age(receivedAt);
    }

    /** The place of what was received then and is closed. */
    public static long ofClosed(Instant receivedAt) {
        return -age(receivedAt);
    }

    private static long age(Instant receivedAt) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, receivedAt);
    }
}

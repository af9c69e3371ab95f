package clinic.retention;

import clinic.submission.CloseReason;
import clinic.submission.Status;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What is kept equally long; all of it together is all that is not open. */
enum Kept {
    /** A visit was booked. */
    SCHEDULED(Status.SCHEDULED, EnumSet.allOf(CloseReason.class)),
    SPAM(Status.CLOSED, EnumSet.of(CloseReason.SPAM)),
    UNREACHABLE(Status.CLOSED, EnumSet.of(CloseReason.UNREACHABLE)),
    DECLINED(Status.CLOSED, EnumSet.of(CloseReason.DECLINED_BY_PATIENT)),
    /** Closed for a reason that has no period of its own. */
    OTHER(
            Status.CLOSED,
            EnumSet.complementOf(
                    EnumSet.of(CloseReason.SPAM, CloseReason.UNREACHABLE, CloseReason.DECLINED_BY_PATIENT))),
    /** Taken for spam, and nobody has looked at it. Its time runs from when it came, as it was never closed. */
    SUSPECTED(Status.NEW, EnumSet.noneOf(CloseReason.class));

    private final Status status;

    @SuppressWarnings("ImmutableEnumChecker") // an EnumSet that nobody changes
    private final Set<CloseReason> reasons;

    Kept(Status status, Set<CloseReason> reasons) {
        this.status = status;
        this.reasons = reasons;
    }

    Status status() {
        return status;
    }

    /** For which it was closed; what is scheduled or suspected has none. */
    Set<CloseReason> reasons() {
        return reasons;
    }

    /** As the audit trail writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

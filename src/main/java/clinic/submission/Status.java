package clinic.submission;

/** Where a submission stands on its way through the front desk. */
public enum Status {
    /** Nobody owns it yet. */
    NEW,
    /** Someone has taken it. */
    IN_REVIEW,
    /** We called or wrote and reached nobody. */
    CONTACT_ATTEMPTED,
    /** We spoke with the person. */
    CONTACTED,
    /** The person wants to think, ask or send something first. */
    WAITING_ON_PATIENT,
    /** A visit is booked; closes. */
    SCHEDULED,
    /** Closed for a {@link CloseReason}. */
    CLOSED;

    public boolean isOpen() {
        return this != SCHEDULED && this != CLOSED;
    }
}

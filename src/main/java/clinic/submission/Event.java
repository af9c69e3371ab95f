package clinic.submission;

/** What happened to a submission, as its timeline tells it. */
public enum Event {
    /** Staff wrote it down for a caller or visitor; the entry names the way it came. */
    ENTERED,
    TAKEN,
    /** Given to a colleague, whom the entry names. */
    HANDED_OVER,
    CONTACT_ATTEMPTED,
    CONTACTED,
    WAITING,
    SCHEDULED,
    /** For the {@link CloseReason} that the entry names. */
    CLOSED,
    /** Open again; for the first time, if the entry names {@link Submission#NOT_SPAM}. */
    REOPENED,
    MARKED_URGENT,
    MARKED_NORMAL,
    NOTED
}

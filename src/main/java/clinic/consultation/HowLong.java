package clinic.consultation;

/** Since when. */
public enum HowLong {
    /** Less than two weeks. */
    DAYS,
    /** Two to six weeks. */
    WEEKS,
    /** Six weeks to three months. */
    MONTHS,
    /** More than three months: what clinicians call chronic. */
    LONGER,
    NOT_SURE
}

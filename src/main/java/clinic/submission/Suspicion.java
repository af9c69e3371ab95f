package clinic.submission;

/** Why the site took a submission for spam. */
public enum Suspicion {
    /** A field is filled in that people do not see. */
    TRAP,
    LINKS,
    /** The same text came again and again. */
    SAME_TEXT
}

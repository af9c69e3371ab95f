package clinic.audit;

/** How an act went. */
public enum Outcome {
    /** It was done. */
    DONE,
    /** It was not done, because a rule or a right stood against it. */
    REFUSED,
    /** It was tried and something broke. */
    FAILED
}

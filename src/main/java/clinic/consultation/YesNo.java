package clinic.consultation;

/** A question that may stay unanswered. */
public enum YesNo {
    YES,
    NO
}

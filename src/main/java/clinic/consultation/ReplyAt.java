package clinic.consultation;

/** When the person can best be reached. */
public enum ReplyAt {
    MORNING,
    AFTERNOON,
    EVENING,
    ANY_TIME
}

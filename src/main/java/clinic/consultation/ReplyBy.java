package clinic.consultation;

/** How the person wants to be reached. */
public enum ReplyBy {
    PHONE,
    EMAIL
}

package clinic.content;

/** What a page in {@code team/} tells of. */
public enum Profile {
    PERSON,
    /** Several people who write under one name. */
    TEAM
}

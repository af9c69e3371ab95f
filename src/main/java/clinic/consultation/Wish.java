package clinic.consultation;

/** What the person would like from the clinic. */
public enum Wish {
    ASSESSMENT,
    PHYSICAL_THERAPY,
    /** To ask about stem cell and other regenerative options. */
    REGENERATIVE_OPTIONS,
    SECOND_OPINION,
    NOT_SURE
}

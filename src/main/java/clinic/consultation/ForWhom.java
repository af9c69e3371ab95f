package clinic.consultation;

/** Who needs the consultation. */
public enum ForWhom {
    ME,
    /** The person who fills in the form asks on behalf of the patient. */
    SOMEONE_ELSE
}

package clinic.consultation;

/** Where it hurts most; labels are messages named {@code consultation.area.*}. */
public enum BodyArea {
    LOWER_BACK,
    UPPER_BACK,
    NECK,
    SHOULDER,
    HIP,
    KNEE,
    FOOT_OR_ANKLE,
    ARM_OR_HAND,
    /** Somewhere else, or in many places. */
    OTHER,
    NOT_SURE
}

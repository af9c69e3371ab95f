package clinic.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How staff came to enter a request for a caller or visitor.
 *
 * @param script what came of reading out the warning signs
 * @param enteredBy name of the staff account
 */
@Embeddable
public record Intake(
        @Column(name = "intake_channel") @Enumerated(EnumType.STRING)
        Channel channel,

        @Column(name = "intake_script") @Enumerated(EnumType.STRING)
        Script script,

        @Column(name = "intake_by") String enteredBy) {

    /** The way on which a request came. */
    public enum Channel {
        PHONE,
        WALK_IN,
        VOICEMAIL,
        EMAIL,
        /** Sent by a doctor or another clinic. */
        REFERRAL
    }

    /** The warning signs are read out, and the patient has some of them or none. */
    public enum Script {
        NO_SIGNS,
        SIGNS,
        /** Nobody could be asked, as with voicemail. */
        NOT_READ
    }
}

package clinic.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * That the person agreed to be contacted about the request: on the site to the text beside a box, else as staff heard it.
 *
 * @param wording which version of the text stood beside the box
 * @param heard what staff were told
 */
@Embeddable
public record Consent(
        @Column(name = "consent_wording") @Nullable String wording,

        @Column(name = "consent_heard") @Enumerated(EnumType.STRING) @Nullable
        Heard heard) {

    /** What staff hear when they ask whether the patient agrees. */
    public enum Heard {
        YES,
        /** The patient does not agree: nothing may be kept. */
        NO,
        /** Nobody could be asked, as with voicemail. */
        NOT_ASKED
    }

    public Consent {
        if ((wording == null || wording.isBlank()) == (heard == null)) {
            throw new IllegalArgumentException("A consent names the wording that was agreed to, or what was heard");
        }
        if (heard == Heard.NO) {
            throw new IllegalArgumentException("What the patient does not agree to is not kept");
        }
    }

    /** To the text that stood beside the box. */
    public static Consent to(String wording) {
        return new Consent(wording, null);
    }

    public static Consent heard(Heard heard) {
        return new Consent(null, heard);
    }
}

package clinic.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * That the person agreed to be contacted about the request.
 *
 * @param wording which version of the text stood beside the box
 */
@Embeddable
public record Consent(@Column(name = "consent_wording") String wording) {

    public Consent {
        if (wording == null || wording.isBlank()) {
            throw new IllegalArgumentException("A consent names the wording that was agreed to");
        }
    }
}

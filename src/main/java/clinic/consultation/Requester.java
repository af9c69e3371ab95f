package clinic.consultation;

import clinic.privacy.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, if not the patient.
 *
 * @param relationship to the patient, in the person's own words
 */
@Embeddable
public record Requester(
        @Column(name = "for_someone_else") boolean forSomeoneElse,

        @Column(name = "requester_name") @Sealed("consultation_request.requester_name") @Nullable
        String name,

        @Column(name = "relationship") @Sealed("consultation_request.relationship") @Nullable
        String relationship) {

    /** Who needs the consultation. */
    public enum ForWhom {
        ME,
        /** The person who fills in the form asks on behalf of the patient. */
        SOMEONE_ELSE
    }
}

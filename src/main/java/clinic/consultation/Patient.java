package clinic.consultation;

import clinic.privacy.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who needs the consultation.
 *
 * @param adult 18 or over; unknown if not answered
 */
@Embeddable
public record Patient(
        @Column(name = "full_name") @Sealed("consultation_request.full_name")
        String fullName,

        @Column(name = "adult") @Nullable Boolean adult) {

    public Patient {
        if (fullName == null || fullName.isBlank()) {
            throw new IllegalArgumentException("A patient has a name");
        }
    }
}

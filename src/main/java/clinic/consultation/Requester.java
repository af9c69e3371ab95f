package clinic.consultation;

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
        @Column(name = "requester_name") @Nullable String name,
        @Column(name = "relationship") @Nullable String relationship) {}

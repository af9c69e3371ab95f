package clinic.retention;

import clinic.submission.CloseReason;
import clinic.submission.Status;
import clinic.submission.Submission;
import jakarta.persistence.DiscriminatorValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a closed submission without opening it. */
public record ClosedSubmission(
        UUID id,
        Class<? extends Submission> type,
        String reference,
        Status status,
        @Nullable CloseReason reason,
        Instant closedAt) {

    /** {@code REQUEST} or {@code MESSAGE}. */
    public String kind() {
        return type.getAnnotation(DiscriminatorValue.class).value();
    }
}

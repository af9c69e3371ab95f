package clinic.retention;

import clinic.submission.CloseReason;
import clinic.submission.Status;
import clinic.submission.Submission;
import jakarta.persistence.DiscriminatorValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known without opening it of a submission with which nothing is left to do.
 *
 * @param closedAt when it came, if it is only suspected
 */
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

package clinic.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who does something with a submission, and when.
 *
 * @param actor name of the staff account
 * @param note what the actor wants colleagues to know
 */
public record Act(String actor, Instant at, @Nullable String note) {}

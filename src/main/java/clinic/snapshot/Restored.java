package clinic.snapshot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param place where it is now
 * @param newest when the newest submission was received, if there is any
 */
public record Restored(
        Contents contents, String place, @Nullable Instant newest) {}

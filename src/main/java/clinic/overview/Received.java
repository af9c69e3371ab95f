package clinic.overview;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of one submission; nothing personal.
 *
 * @param source address of the page whose form was used
 */
record Received(
        Instant at,
        @Nullable Instant firstContactAt,
        @Nullable String source) {

    /** How long the person waited until we first reached them; absent if we have not yet. */
    @Nullable
    Duration waited() {
        return firstContactAt == null ? null : Duration.between(at, firstContactAt);
    }
}

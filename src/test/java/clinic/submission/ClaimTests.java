package clinic.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T12:00:00Z, 2026-11-23T12:00:01Z, true",
        "2026-11-23T23:59:59Z, 2026-11-24T00:00:01Z, true",
        "2026-11-23T00:00:00Z, 2026-11-24T23:59:59Z, true",
        "2026-11-23T23:59:59Z, 2026-11-25T00:00:00Z, false",
        "2026-11-23T12:00:00Z, 2026-11-25T12:00:00Z, false"
    })
    void meetsAnEarlierOneUntilTheEndOfTheNextDay(Instant first, Instant second, boolean meets) {
        assertThat(!Collections.disjoint(Claim.of(Set.of("same"), first), Claim.of(Set.of("same"), second)))
                .isEqualTo(meets);
    }

    @Test
    void neverMeetsAnotherContent() {
        Instant now = Instant.parse("2026-11-23T12:00:00Z");

        assertThat(Collections.disjoint(Claim.of(Set.of("one"), now), Claim.of(Set.of("other"), now)))
                .isTrue();
    }
}

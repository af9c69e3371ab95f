package clinic.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
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
        assertThat(!Collections.disjoint(Claim.of("same", first), Claim.of("same", second)))
                .isEqualTo(meets);
    }

    @Test
    void neverMeetsAnotherContent() {
        Instant now = Instant.parse("2026-11-23T12:00:00Z");

        assertThat(Collections.disjoint(Claim.of("one", now), Claim.of("other", now)))
                .isTrue();
    }

    @Test
    void hasAFingerprintThatTellsAnswersAndTheirPlacesApart() {
        assertThat(List.of(
                        Fingerprint.of(List.of("ab", "c")),
                        Fingerprint.of(List.of("a", "bc")),
                        Fingerprint.of(List.of("abc", "")),
                        Fingerprint.of(List.of("c", "ab"))))
                .doesNotHaveDuplicates();
        assertThat(Fingerprint.of(List.of("ANN@EXAMPLE.COM"))).isEqualTo(Fingerprint.of(List.of("ann@example.com")));
    }
}

package clinic.submission;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SiteTest
class FingerprintTests {

    @Autowired
    Fingerprint fingerprint;

    @Test
    void isTheSameForTheSameAnswersWhateverTheCapitals() {
        assertThat(fingerprint.of(List.of("Rosa", "Knee"))).isEqualTo(fingerprint.of(List.of("ROSA", "knee")));
    }

    @Test
    void tellsAnswersApartThatJoinToTheSameText() {
        assertThat(fingerprint.of(List.of("ab", "c"))).isNotEqualTo(fingerprint.of(List.of("a", "bc")));
        assertThat(fingerprint.of(Arrays.asList("a", null))).isNotEqualTo(fingerprint.of(Arrays.asList(null, "a")));
    }

    @Test
    void claimsTwoDaysUnderEveryKey() {
        assertThat(Claim.of(Set.of("old", "new"), Instant.parse("2026-11-01T23:59:59Z")))
                .containsExactlyInAnyOrder(
                        new Claim("old", LocalDate.parse("2026-11-01")),
                        new Claim("old", LocalDate.parse("2026-11-02")),
                        new Claim("new", LocalDate.parse("2026-11-01")),
                        new Claim("new", LocalDate.parse("2026-11-02")));
    }
}

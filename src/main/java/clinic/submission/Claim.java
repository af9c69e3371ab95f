package clinic.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a place for one content on one day; the database grants each only once. A submission claims the day it came and
 * the next one, so the same content sent again until the end of that next day (UTC) meets a claim that is taken, also
 * across midnight and on another node. It claims them under each key, so that nodes on both sides of a change of keys
 * meet as well.
 */
@Embeddable
record Claim(
        @Column(name = "fingerprint") String fingerprint,
        @Column(name = "claimed_day") LocalDate day) {

    static Set<Claim> of(Set<String> fingerprints, Instant receivedAt) {
        LocalDate day = receivedAt.atZone(ZoneOffset.UTC).toLocalDate();
        return fingerprints.stream()
                .flatMap(fingerprint -> Stream.of(new Claim(fingerprint, day), new Claim(fingerprint, day.plusDays(1))))
                .collect(Collectors.toSet());
    }
}

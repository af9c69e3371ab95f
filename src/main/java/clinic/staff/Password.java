package clinic.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What an account is opened with.
 *
 * @param hash with the name of the method in front, as Spring Security writes it
 * @param oneTime whether another person has seen it, so that it is good for choosing an own one only
 * @param until when a one-time password runs out
 */
@Embeddable
record Password(
        @Column(name = "password_hash") String hash,
        @Column(name = "password_one_time") boolean oneTime,
        @Column(name = "password_until") @Nullable Instant until) {

    static final Duration ONE_TIME_LASTS = Duration.ofDays(7);

    static Password own(String hash) {
        return new Password(hash, false, null);
    }

    static Password oneTime(String hash, Instant now) {
        return new Password(hash, true, now.plus(ONE_TIME_LASTS).truncatedTo(ChronoUnit.MICROS));
    }

    boolean hasRunOut(Instant now) {
        return until != null && !now.isBefore(until);
    }
}

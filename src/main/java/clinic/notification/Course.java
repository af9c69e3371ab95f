package clinic.notification;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way of one mail: waits, is tried, and has arrived or is given up. */
@Embeddable
class Course {

    /** Tried after 1, 2, 4, 8 minutes and so on, then every six hours: some 45 hours in all. */
    static final int ATTEMPTS = 16;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    enum State {
        /** To be sent, or to be tried again. */
        WAITING,
        SENT,
        /** Not to be tried again by itself. */
        FAILED,
        /** Never tried, as a rule or a missing setting stood against it. */
        SUPPRESSED
    }

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    @Enumerated(EnumType.STRING)
    private @Nullable Obstacle obstacle;

    private int attempts;
    private @Nullable Instant lastAt;
    private @Nullable Instant nextAt;

    protected Course() {}

    Course(Instant begin) {
        nextAt = begin.truncatedTo(ChronoUnit.MICROS);
    }

    void suppress(Obstacle reason) {
        end(State.SUPPRESSED, reason);
    }

    /** Was handed to the mail server, with or without success. */
    void tried(@Nullable Obstacle met, Instant at) {
        attempts++;
        lastAt = at.truncatedTo(ChronoUnit.MICROS);
        if (met == null || met == Obstacle.PARTLY) {
            end(State.SENT, met);
        } else if (met == Obstacle.REFUSED || attempts >= ATTEMPTS) {
            end(State.FAILED, met);
        } else {
            obstacle = met;
            nextAt = lastAt.plus(pause(attempts));
        }
    }

    private void end(State end, @Nullable Obstacle met) {
        state = end;
        obstacle = met;
        nextAt = null;
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << (attempts - 1));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    /** Whether it is due or being sent right now. */
    boolean isUnderWay(Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }

    /** How it stands, as the last part of the key of a sentence. */
    String standing() {
        return switch (state) {
            case WAITING -> obstacle == null ? "WAITING" : "RETRY";
            case SENT -> obstacle == null ? "SENT" : "SENT_PARTLY";
            case FAILED -> attempts < ATTEMPTS ? "FAILED" : "GIVEN_UP";
            case SUPPRESSED -> "SUPPRESSED";
        };
    }

    Optional<Obstacle> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    Optional<Instant> lastAt() {
        return Optional.ofNullable(lastAt);
    }

    Optional<Instant> nextAt() {
        return Optional.ofNullable(nextAt);
    }
}

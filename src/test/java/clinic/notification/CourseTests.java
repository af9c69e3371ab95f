package clinic.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTests {

    private static final Instant BEGIN = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void waitsLongerAfterEachTryAndEndsAfterAboutTwoDays() {
        Course course = new Course(BEGIN);
        List<Duration> pauses = new ArrayList<>();
        Instant now = BEGIN;
        while (course.isWaiting()) {
            course.tried(Obstacle.UNREACHABLE, now);
            Instant next = course.nextAt().orElse(now);
            pauses.add(Duration.between(now, next));
            now = next;
        }

        assertThat(pauses)
                .startsWith(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4))
                .allMatch(pause -> pause.compareTo(Duration.ofHours(6)) <= 0);
        assertThat(Duration.between(BEGIN, now)).isBetween(Duration.ofHours(40), Duration.ofHours(48));
        assertThat(course.standing()).isEqualTo("GIVEN_UP");
    }

    @Test
    void bringsAMailWithinEightMinutesAfterAnOutageOfTen() {
        Course course = new Course(BEGIN);
        Instant now = BEGIN;
        while (now.isBefore(BEGIN.plus(Duration.ofMinutes(10)))) {
            course.tried(Obstacle.UNREACHABLE, now);
            now = course.nextAt().orElseThrow();
        }

        assertThat(now).isBeforeOrEqualTo(BEGIN.plus(Duration.ofMinutes(18)));
    }

    @Test
    void endsAtOnceWithAnAddressThatIsRefused() {
        Course course = new Course(BEGIN);
        course.tried(Obstacle.REFUSED, BEGIN);

        assertThat(course.isWaiting()).isFalse();
        assertThat(course.standing()).isEqualTo("FAILED");
    }
}

package clinic.preview;

import java.time.Duration;

/** How long a link shows its page. */
public enum Lasting {
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    FOUR_WEEKS(Duration.ofDays(28));

    private final Duration time;

    Lasting(Duration time) {
        this.time = time;
    }

    Duration time() {
        return time;
    }
}

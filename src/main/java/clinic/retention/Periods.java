package clinic.retention;

import clinic.content.Content;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** What is over when, by the clinic's clock. */
@Component
class Periods {

    private final RetentionSettings settings;
    private final Content content;
    private final Clock clock;

    Periods(RetentionSettings settings, Content content, Clock clock) {
        this.settings = settings;
        this.content = content;
        this.clock = clock;
    }

    ZonedDateTime now() {
        return clock.instant().atZone(content.tree().clinic().timeZone());
    }

    Period of(Kept kept) {
        return settings.of(kept);
    }

    /** Whatever was closed until then goes in a run at this time. */
    Instant until(Kept kept, ZonedDateTime run) {
        return run.minus(of(kept)).toInstant();
    }

    /** The first run that takes what was closed then. */
    ZonedDateTime runFor(Kept kept, Instant closedAt) {
        return firstRun(closedAt.atZone(now().getZone()).plus(of(kept)));
    }

    /** The first run at this time or after it. */
    ZonedDateTime firstRun(ZonedDateTime time) {
        ZonedDateTime run = time.with(settings.at());
        return run.isBefore(time) ? run.plusDays(1) : run;
    }
}

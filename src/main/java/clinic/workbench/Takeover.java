package clinic.workbench;

import clinic.content.ContentChanged;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When the content was last taken over from its files. */
@Component
class Takeover {

    private final Clock clock;
    private volatile Instant last;

    Takeover(Clock clock) {
        this.clock = clock;
        this.last = clock.instant();
    }

    @EventListener
    void note(ContentChanged change) {
        last = clock.instant();
    }

    Instant last() {
        return last;
    }
}

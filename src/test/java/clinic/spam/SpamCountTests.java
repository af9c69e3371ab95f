package clinic.spam;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.submission.Suspicion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpamCountTests {

    private final SpamCount count = new SpamCount();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void bind() {
        count.bindTo(registry);
    }

    @Test
    void tellsWhyEachWasSetAside() {
        count.suspected(Suspicion.SAME_TEXT);
        count.suspected(Suspicion.SAME_TEXT);
        count.suspected(Suspicion.LINKS);

        Map.of("trap", 0.0, "links", 1.0, "same-text", 2.0)
                .forEach((reason, number) -> assertThat(value("clinic.submissions.suspected", reason))
                        .isEqualTo(number));
    }

    @Test
    void tellsWhoseLimitWasReached() {
        count.turnedAway(Brake.NETWORK);

        Map.of("address", 0.0, "network", 1.0, "everyone", 0.0)
                .forEach((reason, number) ->
                        assertThat(value("clinic.forms.turned.away", reason)).isEqualTo(number));
    }

    private double value(String name, String reason) {
        return registry.get(name).tag("reason", reason).functionCounter().count();
    }
}

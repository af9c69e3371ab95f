package clinic.readability;

import clinic.health.Glossary;
import clinic.health.Health;
import clinic.health.Wording;
import clinic.markdown.Prose;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

/** How each text reads, for as long as a page has it and the lists of words are the same. Thread-safe. */
@Component
public class Readings {

    private volatile Known known = new Known(Health.NONE);

    public Reading of(Prose prose, Health health) {
        Known now = known;
        if (!now.isOf(health)) {
            now = new Known(health);
            known = now;
        }
        return now.readings.get(prose, same -> Readability.of(same, health));
    }

    /** By the object itself, since the words of a text are one object for as long as it is the same. */
    private static final class Known {

        private final Glossary glossary;
        private final Wording wording;
        private final Cache<Prose, Reading> readings =
                Caffeine.newBuilder().weakKeys().build();

        Known(Health health) {
            this.glossary = health.glossary();
            this.wording = health.wording();
        }

        @SuppressWarnings("ReferenceEquality") // each reading of the files makes new ones
        boolean isOf(Health health) {
            return health.glossary() == glossary && health.wording() == wording;
        }
    }
}

package clinic.spam;

import clinic.submission.Suspicion;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** How much was taken for spam or turned away since the start of this node. Thread-safe. */
@Component
class SpamCount implements MeterBinder {

    private final Map<Suspicion, LongAdder> suspected = numbers(Suspicion.class);
    private final Map<Brake, LongAdder> turnedAway = numbers(Brake.class);

    void suspected(Suspicion reason) {
        Objects.requireNonNull(suspected.get(reason)).increment();
    }

    void turnedAway(Brake reason) {
        Objects.requireNonNull(turnedAway.get(reason)).increment();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bind("clinic.submissions.suspected", "What was set aside as suspected spam, and why", suspected, registry);
        bind(
                "clinic.forms.turned.away",
                "Forms that came when too many did, and whose limit that was",
                turnedAway,
                registry);
    }

    private static <E extends Enum<E>> void bind(
            String name, String description, Map<E, LongAdder> numbers, MeterRegistry registry) {
        numbers.forEach((reason, number) -> FunctionCounter.builder(name, number, LongAdder::sum)
                .description(description)
                .tag("reason", reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .register(registry));
    }

    private static <E extends Enum<E>> Map<E, LongAdder> numbers(Class<E> reasons) {
        Map<E, LongAdder> numbers = new EnumMap<>(reasons);
        Arrays.stream(reasons.getEnumConstants()).forEach(reason -> numbers.put(reason, new LongAdder()));
        return Collections.unmodifiableMap(numbers);
    }
}

package clinic.serving;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts answers by their kind: prepared pages, and what was made for one visitor. Costs an addition. Thread-safe. */
@Component
class Answers implements MeterBinder {

    private static final int KINDS = 6;

    private final List<LongAdder> prepared =
            Stream.generate(LongAdder::new).limit(KINDS).toList();
    private final List<LongAdder> made =
            Stream.generate(LongAdder::new).limit(KINDS).toList();

    void countPrepared(int status) {
        prepared.get(kind(status)).increment();
    }

    void countMade(int status) {
        made.get(kind(status)).increment();
    }

    /** The first digit; 0 for what is no status, as of a visitor who has gone before the answer. */
    private static int kind(int status) {
        int kind = status / 100;
        return kind < KINDS ? kind : 0;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (int kind = 1; kind < KINDS; kind++) {
            bind("prepared", kind, prepared, registry);
            bind("made", kind, made, registry);
        }
    }

    private static void bind(String page, int kind, List<LongAdder> numbers, MeterRegistry registry) {
        FunctionCounter.builder("clinic.answers", numbers.get(kind), LongAdder::sum)
                .description("Answers of prepared pages, and those that were made for one visitor")
                .tag("page", page)
                .tag("status", kind + "xx")
                .register(registry);
    }
}

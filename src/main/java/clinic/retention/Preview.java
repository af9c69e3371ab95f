package clinic.retention;

import clinic.retention.Plan.Going;
import clinic.retention.Plan.Part;
import clinic.retention.Plan.Term;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Tells what the next runs will delete. */
@Component
class Preview {

    private static final int DAYS = 30;

    private static final int ROWS = 100;

    private final ClosedSubmissions submissions;
    private final Periods periods;

    Preview(ClosedSubmissions submissions, Periods periods) {
        this.submissions = submissions;
        this.periods = periods;
    }

    Plan plan() {
        ZonedDateTime next = periods.firstRun(periods.now());
        List<Term> terms =
                Arrays.stream(Kept.values()).map(kept -> term(kept, next)).toList();
        return new Plan(
                next,
                terms,
                new Part(
                        first(kept -> now(kept, next), next),
                        terms.stream().mapToLong(Term::now).sum()),
                new Part(
                        first(kept -> soon(kept, next), next),
                        terms.stream().mapToLong(Term::soon).sum()));
    }

    /** Closed from when until when. */
    private record Span(Instant from, Instant until) {}

    private Span now(Kept kept, ZonedDateTime next) {
        return new Span(Instant.EPOCH, periods.until(kept, next));
    }

    private Span soon(Kept kept, ZonedDateTime next) {
        return new Span(periods.until(kept, next).plus(1, ChronoUnit.MICROS), periods.until(kept, next.plusDays(DAYS)));
    }

    private Term term(Kept kept, ZonedDateTime next) {
        return new Term(kept.name(), periods.of(kept), count(kept, now(kept, next)), count(kept, soon(kept, next)));
    }

    private long count(Kept kept, Span span) {
        return submissions.count(kept, span.from, span.until);
    }

    private List<Going> first(Function<Kept, Span> spans, ZonedDateTime next) {
        return Arrays.stream(Kept.values())
                .flatMap(kept -> first(kept, spans.apply(kept), next).stream())
                .sorted(Comparator.comparing(Going::day)
                        .thenComparing(going -> going.submission().closedAt()))
                .limit(ROWS)
                .toList();
    }

    private List<Going> first(Kept kept, Span span, ZonedDateTime next) {
        return submissions.find(kept, span.from, span.until, Limit.of(ROWS)).stream()
                .map(one -> {
                    ZonedDateTime run = periods.runFor(kept, one.closedAt());
                    return new Going(one, (run.isBefore(next) ? next : run).toLocalDate());
                })
                .toList();
    }
}

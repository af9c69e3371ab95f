package clinic.editorial;

import clinic.content.ContentTree;
import clinic.problem.Problem;
import clinic.readability.Readings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A judgement, and for how long it holds: until the content changes, or the time turns something in it.
 *
 * @param until not any more at this instant
 */
record Judged(long version, Instant from, Instant until, List<Problem> problems) {

    static final Judged NOTHING = new Judged(-1, Instant.MAX, Instant.MIN, List.of());

    static Judged now(ContentTree tree, Instant now, Readings readings) {
        ZoneId zone = tree.clinic().timeZone();
        Instant midnight =
                now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        Instant until = Stream.concat(tree.nextTurn(now).stream(), Stream.of(midnight))
                .min(Instant::compareTo)
                .orElse(midnight);
        return new Judged(tree.version(), now, until, Judgement.of(tree, now, readings));
    }

    Judged with(List<Problem> others) {
        return new Judged(
                version,
                from,
                until,
                Stream.concat(problems.stream(), others.stream())
                        .sorted(Problem.BY_PLACE)
                        .toList());
    }

    boolean holds(ContentTree tree, Instant now) {
        return version == tree.version() && !now.isBefore(from) && now.isBefore(until);
    }
}

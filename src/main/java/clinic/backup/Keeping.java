package clinic.backup;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups stay: the last one of each of the newest days, weeks and months that have one. Days without a backup do not
 * count, so that a site that stood still for a month loses none by that.
 */
record Keeping(int days, int weeks, int months, ZoneId zone) {

    Set<Instant> of(Collection<Instant> backups) {
        List<ZonedDateTime> newestFirst = backups.stream()
                .sorted(Comparator.reverseOrder())
                .map(taken -> taken.atZone(zone))
                .toList();
        Set<Instant> kept = new HashSet<>();
        keep(newestFirst, days, ZonedDateTime::toLocalDate, kept);
        keep(newestFirst, weeks, Keeping::week, kept);
        keep(newestFirst, months, YearMonth::from, kept);
        return kept;
    }

    private static void keep(
            List<ZonedDateTime> newestFirst, int number, Function<ZonedDateTime, Object> span, Set<Instant> kept) {
        Set<Object> spans = new HashSet<>();
        for (ZonedDateTime taken : newestFirst) {
            if (spans.size() < number && spans.add(span.apply(taken))) {
                kept.add(taken.toInstant());
            }
        }
    }

    private static Object week(ZonedDateTime time) {
        return List.of(time.get(IsoFields.WEEK_BASED_YEAR), time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}

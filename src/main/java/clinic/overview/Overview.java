package clinic.overview;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The last weeks as bars. A share is the length of a bar: percent of the longest one in its picture.
 *
 * @param weeks oldest first; a week begins on Monday
 * @param waits over all these weeks; absent if nobody has been reached
 * @param pages where the forms were filled in, most first
 */
public record Overview(List<Week> weeks, @Nullable Waits waits, List<FromPage> pages) {

    static final int WEEKS = 12;

    private static final int MOST_PAGES = 10;

    /** One week: how many came in, and how soon those of them were reached who have been. */
    public record Week(
            LocalDate monday,
            long number,
            int share,
            @Nullable Waits waits) {}

    /**
     * From receiving to the first contact, by the clock, nights and weekends included.
     *
     * @param median half of the people waited no longer
     * @param most nine of ten waited no longer: the 90th percentile
     */
    public record Waits(Duration median, int medianShare, Duration most, int mostShare) {}

    /**
     * How many came from one page.
     *
     * @param address absent for those who came from none that we know of
     */
    public record FromPage(@Nullable String address, long number, int share) {}

    /** The Monday on which the oldest of the weeks begins. */
    static LocalDate firstMonday(Instant now, ZoneId zone) {
        return monday(now, zone).minusWeeks(WEEKS - 1L);
    }

    /** @param received since {@link #firstMonday} */
    static Overview of(Collection<Received> received, Instant now, ZoneId zone) {
        Map<LocalDate, List<Received>> byMonday =
                received.stream().collect(Collectors.groupingBy(each -> monday(each.at(), zone)));
        LocalDate first = firstMonday(now, zone);
        List<List<Received>> weeks = LongStream.range(0, WEEKS)
                .mapToObj(week -> byMonday.getOrDefault(first.plusWeeks(week), List.of()))
                .toList();
        long busiest = weeks.stream().mapToLong(List::size).max().orElse(0);
        Duration longest = weeks.stream()
                .map(week -> percentile(waits(week), 90))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return new Overview(
                LongStream.range(0, WEEKS)
                        .mapToObj(week -> {
                            List<Received> all = weeks.get((int) week);
                            return new Week(
                                    first.plusWeeks(week),
                                    all.size(),
                                    share(all.size(), busiest),
                                    summary(waits(all), longest));
                        })
                        .toList(),
                summary(waits(received), longest),
                pages(received));
    }

    private static LocalDate monday(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static List<Duration> waits(Collection<Received> received) {
        return received.stream()
                .map(Received::waited)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static @Nullable Waits summary(List<Duration> waits, Duration longest) {
        Duration median = percentile(waits, 50);
        Duration most = percentile(waits, 90);
        return median == null || most == null
                ? null
                : new Waits(
                        median,
                        share(median.toSeconds(), longest.toSeconds()),
                        most,
                        share(most.toSeconds(), longest.toSeconds()));
    }

    /** By nearest rank: the shortest wait that so many percent of the people did not exceed. */
    private static @Nullable Duration percentile(List<Duration> sorted, int percent) {
        return sorted.isEmpty() ? null : sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    private static List<FromPage> pages(Collection<Received> received) {
        Map<String, Long> numbers = received.stream()
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNullElse(each.source(), ""),
                        Collectors.mapping(Function.identity(), Collectors.counting())));
        long most = numbers.values().stream().max(Comparator.naturalOrder()).orElse(0L);
        return numbers.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_PAGES)
                .map(page -> new FromPage(
                        page.getKey().isEmpty() ? null : page.getKey(), page.getValue(), share(page.getValue(), most)))
                .toList();
    }

    static int share(long number, long most) {
        return most == 0 ? 0 : Math.toIntExact(100 * number / most);
    }
}

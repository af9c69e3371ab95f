package clinic.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeepingTests {

    private static final ZoneId DENVER = ZoneId.of("America/Denver");

    private final Keeping keeping = new Keeping(7, 4, 12, DENVER);

    @Test
    void keepsDaysThenWeeksThenMonths() {
        Set<Instant> kept = keeping.of(nights(LocalDate.of(2026, 11, 26), 500));

        assertThat(days(kept))
                .containsExactly(
                        "2025-12-31",
                        "2026-01-31",
                        "2026-02-28",
                        "2026-03-31",
                        "2026-04-30",
                        "2026-05-31",
                        "2026-06-30",
                        "2026-07-31",
                        "2026-08-31",
                        "2026-09-30",
                        "2026-10-31",
                        "2026-11-08",
                        "2026-11-15",
                        "2026-11-20",
                        "2026-11-21",
                        "2026-11-22",
                        "2026-11-23",
                        "2026-11-24",
                        "2026-11-25",
                        "2026-11-26");
    }

    @Test
    void keepsTheSameIfItIsAskedEachNight() {
        Set<Instant> kept = new TreeSet<>();
        for (Instant night : nights(LocalDate.of(2026, 11, 26), 500)) {
            kept.add(night);
            kept.retainAll(keeping.of(kept));
        }

        assertThat(kept).isEqualTo(keeping.of(nights(LocalDate.of(2026, 11, 26), 500)));
    }

    @Test
    void keepsTheLastOfADayByTheClinicsClock() {
        Instant evening = Instant.parse("2026-11-26T06:30:00Z"); // still the 25th in Denver
        Instant noon = Instant.parse("2026-11-25T19:00:00Z");
        Instant night = Instant.parse("2026-11-26T10:30:00Z");

        assertThat(new Keeping(7, 0, 0, DENVER).of(List.of(noon, night, evening)))
                .containsExactlyInAnyOrder(evening, night);
    }

    @Test
    void losesNoneWhileNoneIsMade() {
        List<Instant> longAgo = nights(LocalDate.of(2020, 2, 29), 7);

        assertThat(keeping.of(longAgo)).hasSameElementsAs(longAgo);
        assertThat(keeping.of(List.of())).isEmpty();
    }

    @Test
    void keepsTheWeeksOfTheTurnOfTheYearApart() {
        Set<Instant> kept = new Keeping(1, 3, 0, DENVER).of(nights(LocalDate.of(2027, 1, 12), 40));

        assertThat(days(kept)).containsExactly("2027-01-03", "2027-01-10", "2027-01-12");
    }

    private static List<Instant> nights(LocalDate last, int number) {
        return IntStream.range(0, number)
                .mapToObj(before -> last.minusDays(number - 1L - before)
                        .atTime(3, 30)
                        .atZone(DENVER)
                        .toInstant())
                .toList();
    }

    private static Stream<String> days(Set<Instant> kept) {
        return kept.stream()
                .sorted()
                .map(time -> time.truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10));
    }
}

package clinic.overview;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.overview.Overview.FromPage;
import clinic.overview.Overview.Week;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverviewTests {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    /** A Tuesday. */
    private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");

    @Test
    void countsTwelveWeeksFromMondayToSundayOfTheClinic() {
        Overview overview = of(
                at("2026-11-23T05:59:59Z"), // still Sunday in Chicago
                at("2026-11-23T06:00:00Z"),
                at("2026-11-24T17:00:00Z"));

        assertThat(overview.weeks()).hasSize(12);
        assertThat(overview.weeks().get(11)).isEqualTo(new Week(LocalDate.of(2026, 11, 23), 2, 100, null));
        assertThat(overview.weeks().get(10)).isEqualTo(new Week(LocalDate.of(2026, 11, 16), 1, 50, null));
        assertThat(overview.weeks().get(0)).isEqualTo(new Week(LocalDate.of(2026, 9, 7), 0, 0, null));
        assertThat(Overview.firstMonday(NOW, CHICAGO)).isEqualTo("2026-09-07");
    }

    @Test
    void saysWithinWhichTimeHalfAndNineOfTenWereReached() {
        List<Received> ten = new ArrayList<>(IntStream.rangeClosed(1, 10)
                .mapToObj(hours -> reached("2026-11-16T12:00:00Z", Duration.ofHours(hours)))
                .toList());
        ten.add(at("2026-11-16T12:00:00Z")); // nobody has called yet: waits, but was not reached

        Overview.Waits waits =
                Objects.requireNonNull(of(ten.toArray(Received[]::new)).waits());

        assertThat(waits.median()).isEqualTo(Duration.ofHours(5));
        assertThat(waits.most()).isEqualTo(Duration.ofHours(9));
        assertThat(waits.mostShare()).isEqualTo(100);
        assertThat(waits.medianShare()).isEqualTo(55);
    }

    @Test
    void takesTheOnlyWaitForBoth() {
        Overview.Waits waits = Objects.requireNonNull(
                of(reached("2026-11-16T12:00:00Z", Duration.ofMinutes(20))).waits());

        assertThat(waits.median()).isEqualTo(waits.most()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void namesTheTenPagesFromWhichMostRequestsCame() {
        List<Received> received = new ArrayList<>();
        IntStream.rangeClosed(1, 12)
                .forEach(page -> IntStream.range(0, page).forEach(each -> received.add(from("/blog/" + page))));
        IntStream.range(0, 24).forEach(each -> received.add(from(null)));

        List<FromPage> pages = of(received.toArray(Received[]::new)).pages();

        assertThat(pages).hasSize(10);
        assertThat(pages).startsWith(new FromPage(null, 24, 100), new FromPage("/blog/12", 12, 50));
    }

    @Test
    void isEmptyWithoutAnyRequest() {
        Overview overview = of();

        assertThat(overview.waits()).isNull();
        assertThat(overview.pages()).isEmpty();
        assertThat(overview.weeks()).allSatisfy(week -> assertThat(week.share()).isZero());
    }

    @Test
    void leavesNoAgeOutAndCountsNoneTwice() {
        List<Instant> borders = new ArrayList<>();
        List<OpenByAge> ages = OpenByAge.at(NOW, CHICAGO, (from, to) -> {
            borders.add(to);
            borders.add(from);
            return from.equals(Instant.EPOCH) ? 4 : 2;
        });

        assertThat(borders.get(0)).isEqualTo("2026-11-25T06:00:00Z");
        assertThat(borders.get(borders.size() - 1)).isEqualTo(Instant.EPOCH);
        for (int i = 1; i < borders.size() - 1; i += 2) {
            assertThat(borders.get(i)).isEqualTo(borders.get(i + 1));
        }
        assertThat(ages).extracting(OpenByAge::word).containsExactly("TODAY", "YESTERDAY", "DAYS", "WEEK", "OLDER");
        assertThat(ages).extracting(OpenByAge::share).containsExactly(50, 50, 50, 50, 100);
        assertThat(ages.get(2).from()).isEqualTo("2026-11-21");
        assertThat(ages.get(2).to()).isEqualTo("2026-11-22");
    }

    private static Overview of(Received... received) {
        return Overview.of(List.of(received), NOW, CHICAGO);
    }

    private static Received at(String time) {
        return new Received(Instant.parse(time), null, null);
    }

    private static Received reached(String time, Duration after) {
        Instant at = Instant.parse(time);
        return new Received(at, at.plus(after), null);
    }

    private static Received from(@Nullable String page) {
        return new Received(NOW, null, page);
    }
}

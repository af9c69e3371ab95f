package clinic.desk;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.content.Clinic;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisedReplyTests {

    /** Open Monday to Friday until six and on Saturday until noon, in Chicago (UTC-6 in winter, UTC-5 in summer). */
    private final PromisedReply promised = new PromisedReply(clinic(List.of(
            new Clinic.Hours(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, LocalTime.of(8, 0), LocalTime.of(18, 0)),
            new Clinic.Hours(DayOfWeek.SATURDAY, null, LocalTime.of(9, 0), LocalTime.of(12, 0)))));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:00:00Z, 2026-11-25T00:00:00Z", // Monday to Tuesday at six
        "2026-11-24T05:59:00Z, 2026-11-25T00:00:00Z", // still Monday in Chicago
        "2026-11-24T06:00:00Z, 2026-11-26T00:00:00Z", // already Tuesday
        "2026-11-27T15:00:00Z, 2026-11-28T18:00:00Z", // Friday to Saturday at noon
        "2026-11-28T15:00:00Z, 2026-12-01T00:00:00Z", // Saturday to Monday
        "2026-03-07T15:00:00Z, 2026-03-09T23:00:00Z" // over the night on which the clocks change
    })
    void isTheEndOfTheNextDayOnWhichTheClinicIsOpen(Instant received, Instant due) {
        assertThat(promised.to(received)).isEqualTo(due);
    }

    @Test
    void isMidnightOfTheNextDayIfNobodyToldTheHours() {
        assertThat(new PromisedReply(clinic(List.of())).to(Instant.parse("2026-11-23T15:00:00Z")))
                .isEqualTo("2026-11-25T06:00:00Z");
    }

    private static Clinic clinic(List<Clinic.Hours> hours) {
        return new Clinic(
                "Clinic",
                null,
                "en-US",
                ZoneId.of("America/Chicago"),
                null,
                "911",
                null,
                null,
                null,
                hours,
                "soon",
                List.of(),
                List.of(),
                null,
                null,
                Clinic.Look.OURS);
    }
}

package clinic.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.submission.CloseReason;
import clinic.submission.Status;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionSettingsTests {

    private static final Period WEEK = Period.ofDays(7);

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1D"})
    void refusesAPeriodInWhichNothingIsKept(String period) {
        assertThatThrownBy(() ->
                        new RetentionSettings(LocalTime.MIDNIGHT, WEEK, Period.parse(period), WEEK, WEEK, WEEK, WEEK))
                .hasMessage("What is closed is kept for a day at least, such as 7d, 3m or 1y");
    }

    @ParameterizedTest
    @EnumSource(CloseReason.class)
    void hasOnePeriodForEachReasonToClose(CloseReason reason) {
        List<Kept> kept = Arrays.stream(Kept.values())
                .filter(one -> one.status() == Status.CLOSED && one.reasons().contains(reason))
                .toList();

        assertThat(kept).hasSize(1);
    }

    @Test
    void hasNoPeriodForWhatIsOpen() {
        assertThat(Kept.values())
                .filteredOn(kept -> kept.status().isOpen())
                .containsExactly(Kept.SUSPECTED); // which is new, and yet not open
    }
}

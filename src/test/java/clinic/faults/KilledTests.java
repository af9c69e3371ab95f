package clinic.faults;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.faults.Kills.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few kills at each build; {@code src/bench/kills} takes as many as one likes. */
class KilledTests {

    private static final int KILLS = 2;

    @TempDir
    Path folder;

    @Test
    void losesAndDoublesNobodyWhoWasToldAReference() {
        Outcome outcome = Kills.onH2(folder, System.nanoTime()).run(KILLS);

        assertThat(outcome.oddities()).isEmpty();
        assertThat(outcome.told()).isGreaterThan(KILLS);
        assertThat(outcome.repeats()).as("those who were cut off").isPositive();
        assertThat(outcome.lost()).isZero();
        assertThat(outcome.doubled()).isZero();
    }
}

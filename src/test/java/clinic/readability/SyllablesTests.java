package clinic.readability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTests {

    @ParameterizedTest
    @CsvSource({
        "pain, 1",
        "therapist, 3",
        "physical, 3",
        "sciatica, 4",
        "numbness, 2",
        "osteoporosis, 6",
        "something, 2",
        "someone, 2",
        "sometimes, 2",
        "movement, 2",
        "movements, 2",
        "soreness, 2",
        "careful, 2",
        "guideline, 2",
        "every, 2",
        "clinician, 3",
        "clinicians, 3",
        "physician, 3",
        "guide, 1",
        "reviewer, 3",
        "stenosis, 3",
        "exercises, 4",
        "makes, 1",
        "minutes, 2",
        "medicines, 3",
        "asked, 1",
        "approved, 2",
        "injected, 3",
        "needed, 2",
        "checked, 1",
        "safely, 2",
        "carefully, 3",
        "used, 1",
        "need, 1",
        "red, 1",
        "hundred, 2",
        "treatments, 2",
        "differentiate, 5"
    })
    void areCountedAsTheyAreSpoken(String word, int syllables) {
        assertThat(Syllables.in(word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({"low-back, 2", "2017, 1", "FDA, 3", "therapist's, 3", "U.S, 2", "-, 1", "3-to-4, 1"})
    void followTheWrittenRules(String word, int syllables) {
        assertThat(Syllables.in(word)).isEqualTo(syllables);
    }

    @Test
    void endForALetterThatIsRepeatedWithoutEnd() {
        assertThat(Syllables.in("a".repeat(1_000_000))).isPositive();
    }
}

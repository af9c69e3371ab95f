package clinic.readability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each formula against a worked example that was published, or else against one that is reckoned here by hand. */
class GradesTests {

    /** Green Eggs and Ham as Wikipedia has it: 5.7 words to a sentence, 1.02 syllables to a word, grade -1.3. */
    @Test
    void fleschKincaidAgreesWithAPublishedExample() {
        Grades grades = grades(100, 570, 581, 0, 1);

        assertThat(grades.fleschKincaid()).isCloseTo(-1.3, within(0.05));
    }

    /** By hand: 10 words and 15 syllables in 1 sentence: 0.39 x 10 + 11.8 x 1.5 - 15.59 = 6.01. */
    @Test
    void fleschKincaidAgreesWithOneReckonedByHand() {
        assertThat(grades(1, 10, 15, 0, 1).fleschKincaid()).isCloseTo(6.01, within(1e-9));
    }

    /** The abstract of Coleman and Liau's paper of 1975, as Wikipedia reckons it: 639 letters, 119 words, 5 sentences: 14.5. */
    @Test
    void colemanLiauAgreesWithAPublishedExample() {
        assertThat(grades(5, 119, 1, 0, 639).colemanLiau()).isCloseTo(14.5, within(0.05));
    }

    /**
     * By hand: 25 long words in 30 sentences: 1.0430 x 5 + 3.1291 = 8.3441. With the addend inside of the root, as it is often
     * copied, it would be 5.53.
     */
    @ParameterizedTest
    @CsvSource({"30, 25, 8.3441", "30, 0, 3.1291", "60, 50, 8.3441", "30, 100, 13.5591"})
    void smogAgreesWithOneReckonedByHand(int sentences, int polysyllables, double grade) {
        assertThat(grades(sentences, 300, 400, polysyllables, 1).smog()).isCloseTo(grade, within(1e-9));
    }

    /** By hand: 100 words in 5 sentences, 10 of them long: 0.4 x (20 + 10) = 12. */
    @Test
    void gunningFogAgreesWithOneReckonedByHand() {
        assertThat(grades(5, 100, 150, 10, 1).gunningFog()).isCloseTo(12, within(1e-9));
    }

    /** By hand: 450 letters in 100 words in 5 sentences: 4.71 x 4.5 + 0.5 x 20 - 21.43 = 9.765. */
    @Test
    void automatedReadabilityAgreesWithOneReckonedByHand() {
        assertThat(grades(5, 100, 150, 10, 450).automated()).isCloseTo(9.765, within(1e-9));
    }

    @Test
    void areUnknownWhereThereIsNoSentence() {
        assertThat(Grades.of(Counts.NONE)).isEmpty();
    }

    @Test
    void haveNoSmogBelowThirtySentences() {
        assertThat(grades(29, 300, 400, 20, 1).hasSmog()).isFalse();
        assertThat(grades(30, 300, 400, 20, 1).hasSmog()).isTrue();
    }

    private static Grades grades(int sentences, int words, int syllables, int polysyllables, int letters) {
        return Grades.of(new Counts(sentences, words, syllables, polysyllables, letters))
                .orElseThrow();
    }
}

package clinic.prose;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.problem.Place;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class SentencesTests {

    @Test
    void endsASentenceWhereAReaderWould() {
        assertSentences("It hurts. Does it last? No! See \"Back pain.\" Then rest.")
                .containsExactly("It hurts.", "Does it last?", "No!", "See \"Back pain.\"", "Then rest.");
    }

    @Test
    void goesOnAfterAnAbbreviation() {
        assertSentences("Ask Dr. Sample, e.g. by phone. The U.S. Agency wrote. Pain of approx. 3 weeks vs. More.")
                .containsExactly(
                        "Ask Dr. Sample, e.g. by phone.",
                        "The U.S. Agency wrote.",
                        "Pain of approx. 3 weeks vs. More.");
    }

    @Test
    void keepsNumbersWhole() {
        assertSentences("It rose by 4.5 points. Then 1.2 more.")
                .containsExactly("It rose by 4.5 points.", "Then 1.2 more.");
    }

    @Test
    void findsNoneInBlanks() {
        assertSentences(" \u00a0 ").isEmpty();
    }

    @Test
    void knowsWhereASentenceStands() {
        Passage passage = new Passage.Writing()
                .add("One.", new Place(3, 5))
                .add(" ", new Place(3, 9))
                .add("Two begins.", new Place(4, 1))
                .passage(Passage.Kind.PARAGRAPH);

        Sentence second = passage.sentences().get(1);
        assertThat(second.place()).isEqualTo(new Place(4, 1));
        assertThat(second.place(4)).isEqualTo(new Place(4, 5));
    }

    private static ListAssert<String> assertSentences(String text) {
        return assertThat(Passage.of(Passage.Kind.PARAGRAPH, text, new Place(1, 1)).sentences().stream()
                .map(Sentence::text)
                .toList());
    }
}

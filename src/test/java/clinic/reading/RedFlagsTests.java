package clinic.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinic.FolderTest;
import clinic.content.RedFlags;
import clinic.content.RedFlags.Card;
import clinic.problem.Problem;
import clinic.problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedFlagsTests extends FolderTest {

    private static final String FILE = "health/red-flags.yaml";
    private static final String QUESTION = "question: Any?\n";
    private static final String EMERGENCY = "emergency: {title: Call, signs: [a]}\n";
    private static final String URGENT = "urgent: {title: See, signs: [b]}\n";

    @Test
    void areReadAsTheyStand() {
        assertThat(tree().redFlags())
                .isEqualTo(new RedFlags(null, "Any?", new Card("Call", List.of("a")), new Card("See", List.of("b"))));
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "emergency: {title: Call} | 3 | 'emergency' has no 'signs'",
                "emergency: {title: Call, signs: } | 3 | 'emergency' has no 'signs'",
                "emergency: {title: Call, signs: []} | 3 | 'emergency' has no 'signs'",
                "emergency: {title: Call, signs: [{a: b}]} | 3 | 'emergency' has no 'signs'",
                "emergency: {signs: [a]} | 3 | 'emergency' has no 'title'",
                "emergency: {title: ' ', signs: [a]} | 3 | 'emergency' has no 'title'",
                "emergency: | 3 | 'emergency' has no 'title'",
                "emergency: Call us | 3 | 'emergency' has no 'title'",
                "emergency: [a, b] | 3 | 'emergency' has no 'title'",
                "# nothing | 1 | 'emergency' has no 'title'"
            })
    void replaceAMissingPartAndSaySo(String emergency, int line, String message) {
        write(FILE, QUESTION + URGENT + emergency + "\n");

        RedFlags redFlags = tree().redFlags();

        assertThat(redFlags.question()).isEqualTo("Any?");
        assertThat(redFlags.emergency().title()).isNotBlank();
        assertThat(redFlags.emergency().signs()).doesNotContainNull();
        assertThat(redFlags.urgent()).isEqualTo(new Card("See", List.of("b")));
        assertThat(tree().problems()).anySatisfy(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.code()).isEqualTo("missing-part");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).startsWith(message);
        });
    }

    @Test
    void leaveOutEmptyItems() {
        write(FILE, QUESTION + URGENT + "emergency:\n  title: Call\n  signs:\n    - a\n    -\n    - ' '\n    - b\n");

        assertThat(tree().redFlags().emergency().signs()).containsExactly("a", "b");
        assertThat(tree().problems())
                .extracting(Problem::line, Problem::code)
                .containsExactly(tuple(7, "empty-item"), tuple(8, "empty-item"));
    }

    @Test
    void needAQuestion() {
        write(FILE, EMERGENCY + URGENT);

        assertOnly(FILE + ":1:1 error missing-part There is no 'question': patients are asked 'Do you have a medical "
                + "emergency now?' instead.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# question: Any?\n"})
    void areNotReplacedInSilenceWhereTheFileIsEmpty(String nothing) {
        write(FILE, nothing);

        assertOnly(FILE + ":1:1 error empty-file There is nothing here: write a line like 'question: ...'.");
        assertThat(tree().redFlags()).isEqualTo(RedFlags.NONE);
    }

    @Test
    @SuppressWarnings("NullAway")
    void holdNoNullsHoweverTheyAreMade() {
        assertThat(new RedFlags(null, null, null, new Card(null, null))).isEqualTo(RedFlags.NONE);
    }
}

package clinic.health;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.health.HealthReader.Written;
import clinic.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words to avoid that ship. */
class ShippedWordingTests {

    private static final List<Problem> PROBLEMS = new ArrayList<>();
    private static Wording wording = Wording.NONE;

    @BeforeAll
    static void readTheFile() throws IOException {
        String text = Files.readString(Path.of("content", "health", "wording.yaml"));
        wording = new HealthReader()
                .wording(new Written("wording.yaml", text, PROBLEMS::add))
                .orElse(Wording.NONE);
    }

    @Test
    void areWhole() {
        assertThat(PROBLEMS).isEmpty();
        assertThat(wording.swaps()).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void areEachFoundInASentenceAndInCapitals() {
        assertThat(wording.swaps())
                .allSatisfy(swap -> assertThat(swap.instead()).allSatisfy(words -> {
                    assertThat(wording.slips("Here " + words + ", as people say."))
                            .as(words)
                            .singleElement()
                            .satisfies(slip -> assertThat(slip.swap()).isEqualTo(swap));
                    assertThat(wording.slips(words.toUpperCase(Locale.ROOT)))
                            .as(words)
                            .hasSize(1);
                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "For those suffering from back pain | people with ..., or has ...",
                "Pain sufferers come to us | people with ..., or has ...",
                "Many are afflicted with arthritis | people with ..., or has ...",
                "A victim of a stroke | people with ..., or had ...",
                "She is confined to a wheelchair | uses a wheelchair",
                "He is wheelchair-bound | uses a wheelchair",
                "Care for the elderly | older people, or people over 65",
                "Parking for the handicapped | disabled people, or people with a disability",
                "Unlike able-bodied people | people without a disability",
                "The pain drives me crazy | people with a mental health condition",
                "For addicts and their families | a person who is dependent on ...",
                "He committed suicide | died by suicide",
                "Surgery for the morbidly obese | people living with obesity",
                "Noncompliant patients | did not take ..., or stopped ...",
                "Foot care for diabetics | people with diabetes, epilepsy, ...",
                "In normal people the disc is moist | people without ...",
                "The chairman of our board | chair, staff, person at home, people"
            })
    void sayWhatToWriteInstead(String text, String say) {
        assertThat(wording.slips(text)).singleElement().satisfies(slip -> {
            assertThat(slip.swap().say()).isEqualTo(say);
            assertThat(slip.swap().why()).endsWith(".");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "People with back pain can walk.",
                "She uses a wheelchair.",
                "Older people heal more slowly.",
                "Diabetic neuropathy is nerve damage.",
                "Opioids can be addictive.",
                "Obesity can strain the knees.",
                "It is normal to be sore.",
                "The pain suffers no delay.",
                "Addiction can be treated."
            })
    void leaveOtherWordsAlone(String text) {
        assertThat(wording.slips(text)).isEmpty();
    }
}

package clinic.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseReaderTests {

    private static final Map<String, List<String>> LISTS = Map.of(
            "cell", List.of("stem cell~", "exosome~"), "own", List.of("our <cell>"), "round", List.of("a <round>"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cure | The CURE is here. | CURE",
                "cure~ | It cured and cures. | cured",
                "stop~ | It stopped. | stopped",
                "feel~ | She felt well. | felt",
                "grow~ | It has grown back. | grown",
                "optimiz* | It optimises all. | optimises",
                "tumor~ | Two tumours. | tumours",
                "orthopedic | An orthopaedic page | orthopaedic",
                "analyze~ | We analysed it. | analysed",
                "remedy~ | Two remedies. | remedies",
                "regenerat* | regeneration | regeneration",
                "'(heal~|put right)' | It put right all. | put right",
                "the [very] best | the very best | the very best",
                "the [very] best | the best | the best",
                "pain ... gone | pain is now all gone | pain is now all gone",
                "<own> | Ask our stem cells today | our stem cells",
                "<number> % | a 95.5 % chance | 95.5 %",
                "^ free | Free talk | Free",
                "can't | It cannot fail | cannot",
                "non-invasive | a non invasive way | non invasive"
            })
    void findsAPhrase(String phrase, String sentence, String words) {
        assertThat(found(phrase, sentence)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cure | It cured. | ",
                "hour | It is our honor. | ",
                "exerciz* | Do your exercises. | ",
                "promiz* | We promise. | ",
                "pain ...2 gone | pain that was all gone | ",
                "pain ... gone | pain is not gone | ",
                "pain ... gone | pain, but it is gone | ",
                "^ free | a free talk | ",
                "<cell> | cells of a stem | "
            })
    void findsNothingElse(String phrase, String sentence, String nothing) {
        assertThat(found(phrase, sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cu\u00ADres pa\u200Bin | cures pain",
                "cures\u00A0pain | cures pain",
                "the patient\u2019s pain | patient pain",
                "don\u2019t stop | do not stop",
                "stem\u2011cell | stem cell",
                "stem\u2014cell | stem cell",
                "\uFF23ures pain | cures pain",
                "\uFB01x it | fix it"
            })
    void isNotFooledByOddSigns(String sentence, String phrase) {
        assertThat(found(phrase, sentence)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(a|b ; A ')' is missing.",
                "a) ; A ')' closes nothing.",
                "(a|) ; Between two of ( | ) [ ] stands no word.",
                "[a] ; It says nothing: it needs a word that may not be missing.",
                "... a ; A gap '...' stands between words, and has 20 words at most.",
                "a ...99 b ; A gap '...' stands between words, and has 20 words at most.",
                "<cells> ; There is no list 'cells'. Did you mean 'cell'?",
                "<round> ; The list 'round' holds itself.",
                "a < b ; '< b' cannot be understood.",
                "a~b ; 'a~b' is no word."
            },
            quoteCharacter = '"')
    void saysWhatIsBroken(String phrase, String sentence) {
        assertThatThrownBy(() -> new PhraseReader(LISTS).read(phrase))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test
    void findsAPhraseInALongSentenceWithoutGoingThroughItTwice() {
        assertThat(found("a ...20 a ...20 a ...20 b", "a ".repeat(200_000))).isEmpty();
    }

    private static String found(String phrase, String sentence) {
        Phrases<String> phrases = new Phrases<>();
        phrases.add(new PhraseReader(LISTS).read(phrase), "it");
        Words words = Words.of(sentence);
        List<Phrases.Match<String>> all = phrases.all(new Line(words));
        return all.isEmpty()
                ? ""
                : sentence.substring(
                        words.begin(all.get(0).from()), words.end(all.get(0).to() - 1));
    }
}

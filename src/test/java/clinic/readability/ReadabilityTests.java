package clinic.readability;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.health.Glossary;
import clinic.health.Health;
import clinic.health.Term;
import clinic.health.Treatments;
import clinic.health.Wording;
import clinic.health.Wording.Swap;
import clinic.markdown.Anchors;
import clinic.markdown.MarkdownThread;
import clinic.markdown.MarkdownThread.NotRenderedException;
import clinic.problem.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadabilityTests {

    private static final MarkdownThread MARKDOWN = new MarkdownThread(Duration.ofMinutes(1));

    private static final Health HEALTH = new Health(
            new Glossary(
                    List.of(new Term("spinal stenosis", List.of(), List.of("narrow space"), "A narrow space.")),
                    Set.of("US")),
            new Wording(List.of(new Swap(List.of("suffering from"), "people with", "Not everybody suffers."))),
            Treatments.NONE,
            List.of());

    private static final String SHORT = "We walk a bit each day. ";

    @Test
    void countsTheWordsOfParagraphs() {
        assertThat(counts("The cat sat on the mat. It slept.")).isEqualTo(new Counts(2, 8, 8, 0, 24));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## A heading of extraordinary complexity\n\n",
                "- extraordinary complexity\n- osteoporosis\n\n",
                "| Extraordinary | Complexity |\n|---|---|\n| osteoporosis | stenosis |\n\n",
                "```\nextraordinary.complexity();\n```\n\n",
                "    extraordinary complexity of code.\n\n",
                "![Extraordinary complexity.](picture.png)\n\n",
                "<div>Extraordinary complexity.</div>\n\n",
                "1. osteoporosis\n2. stenosis\n\n"
            })
    void areNotMisledByWhatIsNoRunningText(String other) {
        assertThat(counts(other + "The cat sat on the mat.")).isEqualTo(counts("The cat sat on the mat."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The [cat](/extraordinary/complexity) sat on the mat.",
                "The **cat** sat *on* the mat.",
                "The cat `extraordinary.complexity()` sat on the mat.",
                "The cat sat on the mat.[^1]\n\n[^1]: Extraordinary complexity, 2020.\n",
                "The cat sat on the mat [@complexity].",
                "The cat\nsat on\nthe mat."
            })
    void readALineAsItIsShown(String text) {
        assertThat(counts(text)).isEqualTo(counts("The cat sat on the mat."));
    }

    @Test
    void countPointsThatAreSentences() {
        assertThat(counts("- The cat sat on the mat.\n- a dog\n").sentences()).isEqualTo(1);
    }

    @Test
    void doNotEndASentenceBehindATitle() {
        assertThat(counts("Ask Dr. Smith about it, e.g. Tuesday. Then call. The U.S. Army is big.")
                        .sentences())
                .isEqualTo(3);
    }

    @Test
    void findALongSentenceWhereItBegins() {
        String long21 = "One two three four five six seven eight nine ten ".repeat(2) + "end.";

        Advice advice = only("Short one. " + long21);

        assertThat(advice.code()).isEqualTo("long-sentence");
        assertThat(advice.severity()).isEqualTo(Severity.HINT);
        assertThat(advice.place().line()).isEqualTo(1);
        assertThat(advice.place().column()).isEqualTo(12);
        assertThat(advice.message()).startsWith("This sentence has 21 words");
        assertThat(only("word ".repeat(31) + ".").severity()).isEqualTo(Severity.WARNING);
        assertThat(advice("word ".repeat(20) + ".")).isEmpty();
    }

    @Test
    void findTheLineInAParagraphOfManyLines() {
        Advice advice = only("Short\nline. And\nthen " + "word ".repeat(21) + ".");

        assertThat(advice.place().line()).isEqualTo(2);
        assertThat(advice.place().column()).isEqualTo(7);
    }

    @Test
    void findALongParagraph() {
        assertThat(only(SHORT.repeat(4)).message()).startsWith("This paragraph has 4 sentences");
        assertThat(advice(SHORT.repeat(3))).isEmpty();
    }

    @Test
    void findATextThatIsTooHard() {
        String hard = "Regenerative rehabilitation necessitates extraordinary deliberation.\n\n";

        assertThat(advice(hard.repeat(25))).singleElement().satisfies(advice -> {
            assertThat(advice.code()).isEqualTo("high-grade");
            assertThat(advice.severity()).isEqualTo(Severity.WARNING);
        });
        assertThat(advice(hard)).as("a few words say little").isEmpty();
    }

    @Test
    void findAWordWithoutAPlainOneBesideIt() {
        Advice advice = only("You may hear of spinal stenosis.");

        assertThat(advice.code()).isEqualTo("jargon");
        assertThat(advice.place().column()).isEqualTo(17);
        assertThat(advice.message()).contains("'spinal stenosis'", "'narrow space (spinal stenosis)'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is a narrow space around the nerves (spinal stenosis).",
                "It is Spinal Stenosis (a tight canal).",
                "There is a narrow space there. We call it spinal stenosis.",
                "They call it spinal stenosis. It is a narrow space.",
                "## Spinal stenosis"
            })
    void takeAWordThatIsExplained(String text) {
        assertThat(advice(text)).isEmpty();
    }

    @Test
    void findAWordAtItsFirstUseOnly() {
        assertThat(advice("It is spinal stenosis.\n\nSpinal stenosis again.")).hasSize(1);
    }

    @Test
    void findAnAbbreviationThatIsNotSpelledOut() {
        Advice advice = only("The NICE says so. NICE again.");

        assertThat(advice.code()).isEqualTo("abbreviation");
        assertThat(advice.severity()).isEqualTo(Severity.WARNING);
        assertThat(advice.place().column()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The National Institute (NICE) says so. NICE again.",
                "NICE (the National Institute) says so.",
                "In the US it is so.",
                "STOP NOW AND CALL US",
                "Part II is longer.",
                "The NG59 says so."
            })
    void takeAnAbbreviationThatReadersKnow(String text) {
        assertThat(advice(text)).isEmpty();
    }

    @Test
    void findAWordThatHurtsInAHeadingToo() {
        Advice advice = only("## Those suffering from pain\n");

        assertThat(advice.code()).isEqualTo("wording");
        assertThat(advice.message()).isEqualTo("'suffering from': write 'people with'. Not everybody suffers.");
        assertThat(advice.place().column()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!!!",
                "| a | b |\n|---|---|\n| 1 | 2 |\n",
                "آلام الظهر شائعة جدا. اتصل بنا اليوم من فضلك.",
                "背痛很常见。请今天给我们打电话。我们会回答您的问题。",
                "## Only a heading\n"
            })
    void haveNoGradeWhereThereIsNoEnglishSentence(String text) {
        Reading reading = reading(text);

        assertThat(reading.grades()).isEmpty();
        assertThat(reading.advice()).isEmpty();
    }

    @Test
    void endForHundredThousandWordsWithoutAPoint() {
        String words = IntStream.range(0, 100_000).mapToObj(i -> "word").collect(Collectors.joining(" "));

        assertThat(reading(words).advice())
                .extracting(Advice::code)
                .containsExactlyInAnyOrder("high-grade", "long-sentence");
        assertThat(reading("It hurts. ".repeat(50_000))
                        .grades()
                        .orElseThrow()
                        .counts()
                        .words())
                .isEqualTo(100_000);
    }

    private static Counts counts(String text) {
        return reading(text).grades().orElseThrow().counts();
    }

    private static Advice only(String text) {
        List<Advice> advice = advice(text);
        assertThat(advice).hasSize(1);
        return advice.get(0);
    }

    private static List<Advice> advice(String text) {
        return reading(text).advice();
    }

    private static Reading reading(String text) {
        try {
            return Readability.of(MARKDOWN.render(text, 0, Anchors.OF_A_PAGE).prose(), HEALTH);
        } catch (NotRenderedException e) {
            throw new AssertionError(e);
        }
    }
}

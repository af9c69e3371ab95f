package clinic.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.content.ContentTree;
import clinic.index.Found.How;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTests extends IndexTest {

    @ParameterizedTest
    @ValueSource(strings = {"exercise", "exercises", "Exercising", "EXERCISE'S", "exercised"})
    void findsAWordWhateverItsEnding(String question) {
        write("blog/stiff.md", "Stiff backs", "", "Try an exercise a day.");

        assertThat(findAsAsked(question)).containsExactly("/blog/stiff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"titleword", "descriptionword", "headingword", "bodyword", "topicword"})
    void findsWordsInEveryPartOfAPage(String question) {
        write("blog/topics/one.md", "Topicword", "noindex: true\n", "");
        write(
                "blog/all.md",
                "---\ntitle: Titleword\ndescription: Descriptionword.\ntopics: [one]\n---\n## Headingword\n\nBodyword.\n");

        assertThat(findAsAsked(question)).containsExactly("/blog/all");
    }

    @Test
    void findsPagesThatHoldAllWordsWhereverTheyStand() {
        write("blog/all.md", "Sciatica", "", "## Driving\n\nTake breaks.");
        write("blog/one.md", "Sciatica at night", "", "Sleep well.");

        assertThat(findAsAsked("sciatica driving breaks")).containsExactly("/blog/all");
    }

    @Test
    void putsTitlesBeforeHeadingsBeforeText() {
        write("blog/a.md", "Walking", "", "One two three four. Sciatica.");
        write("blog/b.md", "Sciatica", "", "One two three four.");
        write("blog/c.md", "Sleeping", "", "## Sciatica\n\nOne two three four.");

        assertThat(find("sciatica")).containsExactly("/blog/b", "/blog/c", "/blog/a");
    }

    @ParameterizedTest
    @CsvSource({
        "siatica, sciatica",
        "ciatica, sciatica",
        "sciatcia, sciatica",
        "sciatica excercise, sciatica exercise",
        "sciaticaexercise, sciatica exercise"
    })
    void saysWhatMayBeMeantAndFindsIt(String typed, String meant) {
        write("blog/leg.md", "Sciatica exercise", "", "Move gently.");

        Found found = ask(typed);

        assertThat(found.how()).isEqualTo(How.AS_MEANT);
        assertThat(found.meant()).isEqualTo(meant);
        assertThat(addresses(found)).containsExactly("/blog/leg");
    }

    @Test
    void doesNotCorrectWhatIsRight() {
        write("blog/one.md", "Gait", "", "How you walk.");
        write("blog/two.md", "Wait", "", "It passes. Wait a week.");
        write("blog/three.md", "Wait more", "", "Wait.");

        assertThat(ask("gait").meant()).isEmpty();
        assertThat(find("gait")).containsExactly("/blog/one");
    }

    @Test
    void findsByWordsThatMeanTheSameInBothDirections() {
        write("search/synonyms.yaml", "synonyms:\n  - physiotherapy = physical therapy = PT\n");
        write("blog/a.md", "Physiotherapy", "", "At home.");
        write("blog/b.md", "A visit to physical therapy", "", "What to bring.");
        write("blog/c.md", "Therapy of the mind", "", "Nothing physical.");

        assertThat(findAsAsked("physiotherapy")).containsExactlyInAnyOrder("/blog/a", "/blog/b");
        assertThat(findAsAsked("physical therapy")).contains("/blog/a", "/blog/b");
        assertThat(findAsAsked("pt at home")).containsExactly("/blog/a");
    }

    @Test
    void findsByExpressionsOfSeveralWordsThatMeanTheSame() {
        write("search/synonyms.yaml", "synonyms:\n  - slipped disc = herniated disc\n  - pain in the leg = sciatica\n");
        write("blog/a.md", "Herniated discs", "", "What they are.");
        write("blog/b.md", "The disc of a spine", "", "Nothing is herniated.");
        write("blog/c.md", "Sciatica", "", "A nerve.");

        assertThat(findAsAsked("slipped discs")).containsExactly("/blog/a");
        assertThat(findAsAsked("my pain in the leg")).containsExactly("/blog/c");
    }

    @Test
    void followsTheSynonymsAsTheyChange() {
        write("blog/a.md", "Herniated discs", "", "What they are.");
        assertThat(findAsAsked("slipped discs")).isEmpty();

        write("search/synonyms.yaml", "synonyms:\n  - slipped disc = herniated disc\n");
        assertThat(findAsAsked("slipped discs")).containsExactly("/blog/a");

        delete("search/synonyms.yaml");
        assertThat(findAsAsked("slipped discs")).isEmpty();
    }

    @Test
    void looksForSmallWordsOnlyIfThereAreNoOthers() {
        write("blog/a.md", "Sleep", "", "When it hurts at night.");
        write("blog/b.md", "Walk", "", "Every day.");

        assertThat(findAsAsked("what do I do to sleep")).containsExactly("/blog/a");
        assertThat(findAsAsked("when it")).containsExactly("/blog/a");
    }

    @Test
    void findsWhatHoldsSomeOfTheWordsIfNothingHoldsAll() {
        write("blog/a.md", "Sleep", "", "On your side with a pillow.");

        Found found = ask("pillow side airplane");

        assertThat(found.how()).isEqualTo(How.IN_PART);
        assertThat(addresses(found)).containsExactly("/blog/a");
    }

    @Test
    void offersWordsOfPagesIfItFindsNothing() {
        write("blog/a.md", "Tangerines", "", "Eat them.");

        Found found = ask("tanger");

        assertThat(found.how()).isEqualTo(How.NOT);
        assertThat(found.nearest()).contains("tangerines");
        assertThat(ask("xyzzyplugh").nearest()).isEmpty();
    }

    @Test
    void marksTheWordsThatWereFound() {
        write("blog/a.md", "Backs", "", "Rest little. Exercises help <b>most</b> backs &amp; necks. Walk.");

        Found found = ask("exercise");

        assertThat(marked(found.hits().get(0))).containsExactly("Exercises");
        assertThat(text(found.hits().get(0))).contains("Exercises help most backs & necks.");
    }

    @Test
    void marksWhatMeansTheSame() {
        write("search/synonyms.yaml", "synonyms:\n  - slipped disc = herniated disc\n");
        write("blog/a.md", "Discs", "", "Many people have a herniated disc and no pain.");

        assertThat(marked(ask("slipped disc").hits().get(0))).containsAnyOf("herniated disc", "herniated", "disc");
    }

    @Test
    void keepsParagraphsApart() {
        write("blog/a.md", "Backs", "", "## How to dance\n\nDance slowly.\n\nRest.");

        assertThat(text(ask("dance").hits().get(0)))
                .startsWith("How to dance · Dance slowly.")
                .doesNotEndWith("· ");
    }

    @Test
    void putsAnArticleThatSaysMuchBeforeAShortPageThatNamesIt() {
        write("treatments/_index.md", "Treatments", "", "We offer dancing.");
        write(
                "blog/a.md",
                "Movement",
                "",
                "Dancing helps. Dancing is fun. " + "Rest and walk. ".repeat(200) + "Dancing.");

        assertThat(find("dancing")).containsExactly("/blog/a", "/treatments/");
    }

    @Test
    void showsWhereTheWordStandsInALongText() {
        write("blog/a.md", "Backs", "", "Rest little. ".repeat(500) + "Then dance. " + "Walk much. ".repeat(500));

        String excerpt = text(ask("dance").hits().get(0));

        assertThat(excerpt).contains("Then dance.").hasSizeLessThan(600);
    }

    @Test
    void showsNoMoreThanAFewLinesOfATextWithoutSentences() {
        write("blog/a.md", "Backs", "", "word ".repeat(3000) + "dance " + "word ".repeat(3000));

        assertThat(ask("dance").hits().get(0)).satisfies(hit -> {
            assertThat(text(hit)).hasSizeLessThan(600);
            assertThat(marked(hit)).containsExactly("dance");
        });
    }

    @Test
    void showsTheDescriptionWhereTheTextHasNoneOfTheWords() {
        write("blog/a.md", "Elbows", "", "Rest.");

        assertThat(text(ask("elbows").hits().get(0))).isEqualTo("About it.");
    }

    @Test
    void takesSignsInATextForText() {
        write("blog/a.md", "Fish <i>& chips</i>", "", "A `<script>alert(1)</script>` stands here.");

        assertThat(findAsAsked("fish chips")).containsExactly("/blog/a");
        assertThat(text(ask("alert").hits().get(0))).isEqualTo("A <script>alert(1)</script> stands here.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "draft: true\n",
                "withdrawn: true\n",
                "noindex: true\n",
                "publishAt: 2999-01-01\n",
                "expiresAt: 2020-01-01\n"
            })
    void neverFindsWhatReadersDoNotSee(String line) {
        write("blog/secret.md", "Zymurgy", line, "Zymurgy is secret.");

        assertThat(find("zymurgy")).isEmpty();
        assertThat(ask("zymurgi").meant()).isEmpty();
        assertThat(ask("zym").nearest()).isEmpty();
    }

    @Test
    void findsAPageFromItsFirstInstantToItsLast() {
        write("blog/dated.md", "Zymurgy", "publishAt: 2026-11-23 06:00\nexpiresAt: 2026-11-24 06:00\n", "Text.");
        Instant from = Instant.parse("2026-11-23T12:00:00Z");
        Instant until = Instant.parse("2026-11-24T12:00:00Z");
        ContentTree tree = tree();
        index.take(tree);

        assertThat(addresses(ask("zymurgy", tree, from.minusNanos(1)))).isEmpty();
        assertThat(addresses(ask("zymurgy", tree, from))).containsExactly("/blog/dated");
        assertThat(addresses(ask("zymurgy", tree, until.minusNanos(1)))).containsExactly("/blog/dated");
        assertThat(addresses(ask("zymurgy", tree, until))).isEmpty();
    }

    @Test
    void doesNotFindWhatTheNewestContentNoLongerShows() {
        write("blog/secret.md", "Zymurgy", "", "Text.");
        index.take(tree());
        write("blog/secret.md", "Zymurgy", "draft: true\n", "Text.");

        assertThat(addresses(ask("zymurgy", tree(), NOW))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("oddQuestions")
    void takesAnyQuestionForWords(String question) {
        write("blog/a.md", "Sciatica", "", "Text.");

        assertThat(ask(question).how()).isNotNull();
    }

    static Stream<String> oddQuestions() {
        return Stream.of(
                "%",
                "_",
                "*",
                "?",
                "~",
                "\\",
                "\"",
                "(",
                "[* TO *]",
                "title:sciatica AND -x",
                "sciatica~2",
                "+-!(){}^",
                "a*",
                "*:*",
                "' OR 1=1 --",
                "<script>",
                "${7*7}",
                "\u0000\u0007",
                "\uD800",
                "\u202Eabc",
                "😀",
                "ß",
                "日本語",
                "a".repeat(100_000),
                "word ".repeat(500),
                "x y ".repeat(500),
                "( ".repeat(50_000),
                IntStream.range(0, 500).mapToObj(i -> "wrnogwrd" + i).collect(Collectors.joining(" ")));
    }

    @Test
    void givesSignsOfSearchEnginesNoMeaning() {
        write("blog/a.md", "Sciatica", "", "Text.");
        write("blog/b.md", "Dancing", "", "Text.");

        assertThat(find("sci*")).isEmpty();
        assertThat(find("*:*")).isEmpty();
        assertThat(find("title:dancing")).containsExactly("/blog/b");
        assertThat(find("-dancing")).containsExactly("/blog/b");
    }

    @Test
    void cutsALongQuestion() {
        Question question = Question.of("sciatica " + "word ".repeat(1000));

        assertThat(question.asked()).hasSizeLessThanOrEqualTo(Question.LONGEST);
        assertThat(question.words()).startsWith("sciatica", "word");
        assertThat(Question.of(IntStream.range(0, 50).mapToObj(i -> "w" + i).collect(Collectors.joining(" ")))
                        .words())
                .hasSize(12);
    }

    @Test
    void findsAccentsHoweverTheyAreTyped() {
        write("blog/a.md", "Café Ménière", "", "Text.");

        assertThat(findAsAsked("cafe meniere")).containsExactly("/blog/a");
        assertThat(findAsAsked("café")).containsExactly("/blog/a");
        assertThat(findAsAsked("cafe\u0301")).containsExactly("/blog/a");
    }

    @Test
    void givesTenPagesAtATimeAndNoMoreThanTwoHundred() {
        IntStream.range(0, 250).forEach(i -> write("blog/a" + i + ".md", "Sciatica " + i, "", "Text."));
        ContentTree tree = tree();
        index.take(tree);

        Found first = ask("sciatica", tree, NOW);
        Found second = search.find(Question.of("sciatica"), 2, tree, NOW);

        assertThat(first.number()).isEqualTo(Search.MOST_HITS);
        assertThat(first.hasMore()).isTrue();
        assertThat(addresses(first)).hasSize(10).doesNotContainAnyElementsOf(addresses(second));
        assertThat(addresses(second)).hasSize(10);
        assertThat(search.find(Question.of("sciatica"), 21, tree, NOW).hits()).isEmpty();
    }

    @Test
    void saysThatItIsAwayBeforeTheFirstIndexIsReady() {
        ContentTree tree = tree();

        assertThatThrownBy(() -> ask("zymurgy", tree, NOW))
                .isInstanceOf(SearchAwayException.class)
                .hasMessageNotContaining("zymurgy");
    }

    @Test
    void doesNotTellWhatWasSearchedForIfItBreaks() throws Exception {
        ContentTree tree = tree();
        index.take(tree);
        index.close();

        assertThatThrownBy(() -> ask("zymurgy", tree, NOW))
                .isInstanceOf(SearchAwayException.class)
                .hasNoCause()
                .hasMessageNotContaining("zymurgy");
    }

    @Test
    void findsWhatIsThereAfterEachChangeAndNothingElse() {
        write("blog/a.md", "Zymurgy", "", "Text.");
        assertThat(find("zymurgy")).containsExactly("/blog/a");

        delete("blog/a.md");
        write("blog/b.md", "Zymurgy", "", "Text.");
        assertThat(find("zymurgy")).containsExactly("/blog/b");

        write("blog/b.md", "Quilting", "", "Text.");
        assertThat(find("zymurgy")).isEmpty();
        assertThat(find("quilting")).containsExactly("/blog/b");
    }

    @Test
    void listsNothingTwice() {
        write("blog/a.md", "Zymurgy zymurgy", "", "Zymurgy. Zymurgy.");
        find("zymurgy");
        write("blog/a.md", "Zymurgy", "", "Zymurgy once more.");

        assertThat(find("zymurgy")).isEqualTo(List.of("/blog/a"));
    }
}

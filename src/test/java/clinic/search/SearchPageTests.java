package clinic.search;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.EditedSite;
import clinic.Visitor.Seen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SearchPageTests extends EditedSite {

    @Test
    void showsWhereEachPageStandsAndWhatItSays() {
        writePage("blog/_index.md", "Our blog", "", "");
        writePage("blog/quince.md", "Quince day", "date: 2026-03-31\n", "Eat a quince. Eat a pear.");

        Seen seen = eventually(
                "/search?q=quinces", found -> found.text(".article-list").contains("Our blog"));

        assertThat(seen.page().title()).isEqualTo("Search results – Test Clinic");
        assertThat(seen.text(".search-number")).isEqualTo("1 page found");
        assertThat(seen.page().select(".article-list h2 a").attr("href")).isEqualTo("/blog/quince");
        assertThat(seen.text(".article-list .byline")).isEqualTo("Our blog March 31, 2026");
        assertThat(seen.text(".excerpt")).isEqualTo("Eat a quince. Eat a pear.");
        assertThat(seen.page().select(".excerpt mark").eachText()).containsExactly("quince");
        assertThat(seen.page().select("main input[name=q]").val()).isEqualTo("quinces");
    }

    @Test
    void keepsItselfAndTheQuestionToItself() {
        Seen seen = visitor.opens("/search?q=quince");

        assertThat(seen.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(seen.page().select("link[rel=canonical]")).isEmpty();
        assertThat(seen.page().title()).doesNotContain("quince");
        assertThat(seen.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
        assertThat(visitor.opens("/search?q=quince&page=99").header("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(visitor.opens("/search").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(seen.headers().map()).doesNotContainKey("set-cookie");
        assertThat(seen.page().select("script:not([src^=/assets/]), [style]")).isEmpty();
    }

    @Test
    void writesNoQuestionIntoTheLog(CapturedOutput output) {
        for (String question : List.of("kumquat", "kumquat%20x", "kumquat&page=99", "kumquat&page=x", "%00kumquat")) {
            visitor.opens("/search?q=" + question);
        }

        assertThat(output).doesNotContainIgnoringCase("kumquat");
    }

    @Test
    void offersWhatMayBeMeant() {
        writePage("blog/persimmon.md", "Persimmon", "", "Eat it ripe.");
        eventually("/search?q=persimmon", seen -> seen.text(".article-list").contains("Persimmon"));

        Seen seen = visitor.opens("/search?q=persimon");

        assertThat(seen.text(".search-meant")).isEqualTo("Did you mean persimmon?");
        assertThat(seen.page().select(".search-meant a").attr("href")).isEqualTo("/search?q=persimmon");
        assertThat(seen.text(".search-number"))
                .isEqualTo("No page has exactly these words. 1 page has what you may have meant.");
        assertThat(seen.text(".article-list h2")).isEqualTo("Persimmon");
    }

    @Test
    void offersTopicsBeforeAnythingIsTyped() {
        writePage("blog/topics/fruit.md", "Fruit", "", "");
        Seen seen = eventually("/search", found -> found.text(".topics").contains("Fruit"));

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select(".topics a").eachAttr("href")).contains("/blog/topics/fruit");
        assertThat(visitor.opens("/search?q=").text("h1")).isEqualTo("Search");
        assertThat(visitor.opens("/search?q=%20%09%20").text("h1")).isEqualTo("Search");
    }

    @Test
    void leadsOnWhereNothingIsFound() {
        writePage("blog/topics/fruit.md", "Fruit", "", "");
        writePage("blog/regenerative.md", "Tangerines", "", "Eat them.");
        eventually("/search?q=tangerines", found -> found.text(".article-list").contains("Tangerines"));
        eventually("/search", found -> found.text(".topics").contains("Fruit"));

        Seen seen = visitor.opens("/search?q=tanger");

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text("h1")).isEqualTo("Nothing found");
        assertThat(seen.page().select(".search-nearest a").eachAttr("href")).contains("/search?q=tangerines");
        assertThat(seen.page().select(".topics a").eachAttr("href")).contains("/blog/topics/fruit");
        assertThat(seen.page().select(".search-ask a").eachAttr("href")).contains("/contact");
        assertThat(seen.text(".search-ask")).contains("In an emergency call 911.");
    }

    @Test
    void showsHtmlAsWhatItIs() {
        writePage("blog/html.md", "\"<b>Medlar</b> & <script>x</script>\"", "", "Eat `<img src=x>` a medlar.");

        Seen seen = eventually(
                "/search?q=medlar", found -> found.text(".article-list").contains("medlar"));

        assertThat(seen.text(".article-list h2")).isEqualTo("<b>Medlar</b> & <script>x</script>");
        assertThat(seen.text(".excerpt")).isEqualTo("Eat <img src=x> a medlar.");
        assertThat(seen.page().select("main script, main img, main b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "${7*7} *{7*7} __${7*7}__",
                "%",
                "_",
                "*",
                "title:x AND (",
                "' OR 1=1 --",
                "\u0000",
                "\uD83D\uDE00"
            })
    void answersOddQuestionsInPlainWords(String question) {
        Seen seen = visitor.opens("/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text("h1")).isIn("Nothing found", "Search results", "Search");
        assertThat(seen.page().select("main script, main img")).isEmpty();
        assertThat(seen.page().text()).doesNotContain("49");
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 7_000, 100_000})
    void refusesOrAnswersALongQuestion(int length) {
        for (String word : List.of("a", "a+", "wrnog+", "%25", "*")) {
            Seen seen = visitor.opens("/search?q=" + word.repeat(length / word.length()));

            assertThat(seen.status()).as(word).isIn(200, 400, 414);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1.5", "99", "99999999999", "%00"})
    void hasNoPageOfResultsThatIsNotThere(String number) {
        writePage("blog/quince.md", "Quince day", "date: 2026-03-31\n", "Eat a quince. Eat a pear.");
        eventually("/search?q=quince", found -> found.text(".article-list").contains("Quince"));

        assertThat(visitor.opens("/search?q=quince&page=" + number).status()).isEqualTo(404);
    }

    @Test
    void turnsItsPages() {
        IntStream.range(0, 12).forEach(i -> writePage("blog/pear-" + i + ".md", "Pear tree " + i, "", "Text."));
        Seen first = eventually(
                "/search?q=pear+trees", found -> found.text(".search-number").equals("12 pages found"));

        Seen second = visitor.opens(first.page().select("a[rel=next]").attr("href"));

        assertThat(second.page().title()).isEqualTo("Search results, page 2 – Test Clinic");
        assertThat(second.page().select(".article-list li")).hasSize(2);
        assertThat(second.page().select(".article-list").attr("start")).isEqualTo("11");
        assertThat(second.page().select("a[rel=prev]").attr("href")).isEqualTo("/search?q=pear%20trees");
        assertThat(second.page().select("a[rel=next]")).isEmpty();
    }

    @Test
    void findsWhatIsSavedRenamedAndDeleted() {
        writePage("blog/loquat.md", "Loquat", "", "Text.");
        eventually("/search?q=loquat", seen -> addresses(seen).equals(List.of("/blog/loquat")));

        rename("blog/loquat.md", "blog/loquats.md");
        eventually("/search?q=loquat", seen -> addresses(seen).equals(List.of("/blog/loquats")));

        delete("blog/loquats.md");
        eventually("/search?q=loquat", seen -> seen.text("h1").equals("Nothing found"));
    }

    @Test
    void isOfferedOnEveryPageAndWhereAPageIsMissing() {
        assertThat(visitor.opens("/").page().select("header form[role=search]").attr("action"))
                .isEqualTo("/search");
        assertThat(visitor.opens("/").page().select("nav[aria-label=Main] a[href=/search]"))
                .hasSize(1);
        Seen missing = visitor.opens("/blog/nowhere");

        assertThat(missing.page().select("main form[role=search] input[name=q]").val())
                .isEmpty();
        assertThat(missing.page().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(visitor.opens("/search?q=nowhere").page().select("form[role=search]"))
                .hasSize(1);
    }

    private static List<String> addresses(Seen seen) {
        return seen.page().select(".article-list h2 a").eachAttr("href");
    }
}

package clinic.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.problem.Place;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The headings of a text, and what leads to them. */
class AnchorTests {

    private static final Duration ENOUGH = Duration.ofMinutes(1);

    private final Markdown markdown = new Markdown();

    @Test
    void givesHeadingsIdsThatDependOnTheirWordsOnly() {
        Body body = body("## What Helps First?\n\ntext\n\n### Walking\n\n## What Helps First?\n");

        assertThat(body.headings())
                .containsExactly(
                        new Heading(2, "what-helps-first", "What Helps First?"),
                        new Heading(3, "walking", "Walking"),
                        new Heading(2, "what-helps-first-1", "What Helps First?"));
        assertThat(Jsoup.parse(body.html()).select("#walking").text()).isEqualTo("Walking");
    }

    @Test
    void takesAnIdThatTheEditorGives() {
        assertThat(page("## Cost {#prices}").select("h2#prices").text()).isEqualTo("Cost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Knees", "Knees\n=====", "<h1>Knees</h1>"})
    void leavesTheFirstLevelToTheTitle(String heading) {
        Document page = page(heading + "\n\ntext\n");

        assertThat(page.select("h1")).isEmpty();
        assertThat(page.select("h2").text()).isEqualTo("Knees");
    }

    @Test
    void tellsInWhichLinesAHeadingOfTheFirstLevelStands() {
        Body body = render("## One\n\n# Two\n\nThree\n===\n", 4);

        assertThat(body.remarks()).extracting(Remark::place).containsExactly(new Place(7, 1), new Place(9, 1));
        assertThat(body.headings()).extracting(Heading::level).containsExactly(2, 2, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Content",
                "## Signs",
                "## Field phone",
                "## Refusal of care",
                "## Where {#maincontent}",
                "<h2 id=\"hint-name\">Hint</h2>"
            })
    void neverTakesAnIdOfThePageAroundIt(String heading) {
        String id = page(heading).select("h2").attr("id");

        assertThat(id).matches("(content|signs|field-phone|refusal-of-care|maincontent|hint-name)_");
    }

    @Test
    void leadsToAHeadingWhoseIdHadToChange() {
        Body body = body("[See](#content)\n\n## Content\n");

        assertThat(body.headings()).containsExactly(new Heading(2, "content_", "Content"));
        assertThat(Jsoup.parse(body.html()).select("a").attr("href")).isEqualTo("#content_");
    }

    @Test
    void keepsTheFootnotesOfANoticeApartFromThoseOfThePage() {
        String text = "Closed.[^1]\n\n[^1]: Until May.\n";
        Document both = Jsoup.parse(body(text).html()
                + markdown.render(new TimedText(text, ENOUGH), 0, Anchors.ofNotice("notices/may.md"))
                        .html());

        assertThat(both.select("[id]").eachAttr("id")).hasSize(4).doesNotHaveDuplicates();
        assertThat(both.select("a[href^='#']").eachAttr("href"))
                .allSatisfy(target -> assertThat(both.select(target)).hasSize(1));
    }

    private Document page(String text) {
        return Jsoup.parse(body(text).html());
    }

    private Body body(String text) {
        return render(text, 0);
    }

    private Body render(String text, int linesBefore) {
        return markdown.render(new TimedText(text, ENOUGH), linesBefore, Anchors.OF_A_PAGE);
    }
}

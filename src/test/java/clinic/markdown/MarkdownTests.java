package clinic.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.problem.Place;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    private static final Duration ENOUGH = Duration.ofMinutes(1);

    private final Markdown markdown = new Markdown();

    @Test
    void makesTables() {
        Document page = page("| Area | Visits |\n|---|--:|\n| Knee | 6 |\n");

        assertThat(page.select("table thead th").eachText()).containsExactly("Area", "Visits");
        assertThat(page.select("table tbody td").eachText()).containsExactly("Knee", "6");
    }

    @Test
    void makesFootnotesThatLeadThereAndBack() {
        Document page = page("Rest little.[^1]\n\n[^1]: As guidelines say.\n");
        String note = page.select("sup a").attr("href");

        assertThat(page.select(note).text()).contains("As guidelines say.");
        assertThat(page.select(note + " a").attr("href"))
                .isEqualTo("#" + page.select("sup").attr("id"));
    }

    @Test
    void makesDefinitionLists() {
        Document page = page("Sciatica\n: Pain along the nerve of the leg.\n");

        assertThat(page.select("dl dt").text()).isEqualTo("Sciatica");
        assertThat(page.select("dl dd").text()).isEqualTo("Pain along the nerve of the leg.");
    }

    @Test
    void makesTaskLists() {
        Document page = page("- [x] Bring a list of medicines\n- [ ] Wear loose clothes\n");

        assertThat(page.select("li input[type=checkbox][disabled]")).hasSize(2);
        assertThat(page.select("li input[checked]")).hasSize(1);
    }

    @Test
    void linksBareAddresses() {
        assertThat(page("See https://example.org/guide now").select("a[href=https://example.org/guide]"))
                .hasSize(1);
    }

    @Test
    void setsTypographicQuotesAndDashes() {
        assertThat(page("\"It's\" done -- now...").text()).isEqualTo("“It’s” done – now…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"note", "tip", "warning", "urgent", "emergency"})
    void makesCallouts(String kind) {
        Document page = page("!!! %s \"Call now if:\"\n    - your legs feel numb\n".formatted(kind));

        assertThat(page.select(".callout-" + kind + " .callout-title").text()).endsWith("Call now if:");
        assertThat(page.select(".callout-" + kind + " li").text()).isEqualTo("your legs feel numb");
    }

    @Test
    void saysTheKindOfCareCardToThoseWhoCannotSeeItsColor() {
        assertThat(page("!!! emergency \"Call 911\"\n    Now.\n")
                        .select(".callout-title")
                        .text())
                .isEqualTo("Immediate action required: Call 911");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<iframe src=//evil.example></iframe>",
                "<form action=//evil.example><input name=q></form>",
                "<base href=//evil.example>",
                "<meta http-equiv=refresh content=0>",
                "<style>body{display:none}</style>",
                "<p style='position:fixed'>x</p>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href='JaVa\tScRiPt:alert(1)'>x</a>",
                "[x](javascript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html,<script>)",
                "![x](vbscript:x)",
                "text {onclick=alert(1)}",
                "# x {style=\"position:fixed\"}",
                "<svg onload=alert(1)><script>1</script></svg>",
                "<object data=x></object><embed src=x>",
                "<math><mtext><style><img src=x onerror=alert(1)>"
            })
    void keepsNothingThatRunsOrLoads(String hostile) {
        Document page = page(hostile);

        assertThat(page.select("script, iframe, form, base, meta, style, object, embed, svg, math, input[name]"))
                .isEmpty();
        assertThat(page.select("[onerror], [onclick], [onload], [style]")).isEmpty();
        assertThat(page.select("a[href], img[src]").stream()
                        .map(element -> element.attr("href") + element.attr("src"))
                        .filter(address -> address.matches("(?is).*script.*|data:.*")))
                .isEmpty();
    }

    @Test
    void countsTheWordsThatAReaderSees() {
        assertThat(body("## Two words\n\nIt's [three words](/long/address) - here.")
                        .words())
                .isEqualTo(6);
    }

    @Test
    void tellsWhereInTheFileALinkStands() {
        Body body = render("[one](/a)\n\n[two](/b) and [three](/c)", 4);

        assertThat(body.links())
                .containsExactly(
                        new Link("/a", new Place(5, 1)),
                        new Link("/b", new Place(7, 1)),
                        new Link("/c", new Place(7, 15)));
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

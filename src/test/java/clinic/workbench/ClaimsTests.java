package clinic.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.AtTheWorkbench;
import clinic.Visitor.Seen;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What editors see of what a page claims. */
class ClaimsTests extends AtTheWorkbench {

    private static final String TEXT = """
            Walk a little.

            Here our **wonder salve** mends every knee. Ask us.

            Our wonder salve mends every hip too.
            """;

    @BeforeEach
    void twoRulesAndAPage() {
        write("health/claims/ours.yaml", """
                rules:
                  - id: OUR-01
                    name: A salve that mends
                    severity: error
                    phrases: [salve mends]
                    why: Nobody has tried it.
                    safer: Say what is in it.
                    source: Our board, 2026
                    match: [A salve mends.]
                    pass: [A salve.]
                  - id: OUR-02
                    name: Says nothing of salt
                    severity: block
                    page: with
                    phrases: [wonder salve]
                    needs: [salt]
                    why: It has salt in it.
                    safer: Add a line on salt.
                    match: [Our wonder salve.]
                    pass: [Our wonder salve has salt.]
                """);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> content.tree().standards().rules().rule("OUR-02").isPresent());
    }

    @Test
    void standByRuleWithWhyAndWhatIsSaferAndTheSentenceMarked() {
        saves("claims/by-rule.md", "By rule", "draft: true\n", TEXT);
        Seen seen = edith.opens("/desk/content/page?file=claims/by-rule.md");

        assertThat(seen.page().select(".claim-rule h3").eachText())
                .containsExactly(
                        "Must not be published Says nothing of salt OUR-02",
                        "Must be mended A salve that mends OUR-01");
        assertThat(rule(seen, "OUR-01").text())
                .contains("Nobody has tried it.", "Safer: Say what is in it.", "After: Our board, 2026");
        assertThat(rule(seen, "OUR-01").select("blockquote").eachText())
                .containsExactly("Here our wonder salve mends every knee.", "Our wonder salve mends every hip too.");
        assertThat(rule(seen, "OUR-01").select("mark").eachText()).containsOnly("salve mends");
        assertThat(rule(seen, "OUR-01").select(".finding-place").eachText())
                .containsExactly("Line 8, column 19", "Line 10, column 12");
        assertThat(rule(seen, "OUR-02").text())
                .contains("It has salt in it.", "Safer: Add a line on salt.", "The page as a whole.")
                .doesNotContain("After:");
    }

    @Test
    void standBesideThePreviewWithWhyAndWhatIsSaferAndTheSentenceMarked() {
        saves("claims/beside.md", "Beside", "draft: true\n", TEXT);
        Seen seen = edith.opens("/desk/content/preview?file=claims/beside.md");

        assertThat(seen.text(".preview-claims h2")).isEqualTo("3 claims to look at");
        assertThat(seen.page().select(".preview-claims li").eachText())
                .containsExactlyInAnyOrder(
                        "Says nothing of salt OUR-02 Line 8, column 12 The page as a whole. It has salt in it."
                                + " Safer: Add a line on salt.",
                        "A salve that mends OUR-01 Line 8, column 19 Here our wonder salve mends every knee."
                                + " Nobody has tried it. Safer: Say what is in it. After: Our board, 2026",
                        "A salve that mends OUR-01 Line 10, column 12 Our wonder salve mends every hip too."
                                + " Nobody has tried it. Safer: Say what is in it. After: Our board, 2026");
        assertThat(seen.page().select(".preview-claims mark").eachText()).containsExactly("salve mends", "salve mends");
    }

    @Test
    void areNotForReaders() {
        saves("claims/live.md", "Live", "", TEXT);

        assertThat(visitor.opens("/claims/live").page().outerHtml()).doesNotContain("OUR-01", "Nobody has tried it");
    }

    @Test
    void mayStayWhereSomebodyAnswersForIt() {
        saves("claims/stays.md", "Stays", "draft: true\n", TEXT);
        Element ready = rule(edith.opens("/desk/content/page?file=claims/stays.md"), "OUR-01")
                .expectFirst("pre");
        assertThat(ready.wholeText().lines().map(String::strip))
                .contains(
                        "- rule: OUR-01",
                        "file: claims/stays.md",
                        "sentence: 'Here our wonder salve mends every knee.'");

        write(
                "health/overrides.yaml",
                "overrides:\n"
                        + ready.wholeText()
                                .replace("by:", "by: Ann")
                                .replace("why:", "why: A quotation.")
                                .replace("until:", "until: 2099-12-31")
                        + "\n");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !content.tree().standards().overrides().isEmpty());

        assertThat(rule(edith.opens("/desk/content/page?file=claims/stays.md"), "OUR-01")
                        .text())
                .contains("May stay until December 31, 2099, says Ann: A quotation.");
        assertThat(edith.opens("/desk/content/preview?file=claims/stays.md")
                        .page()
                        .select(".preview-claims mark"))
                .hasSize(1);
        delete("health/overrides.yaml");
    }

    private static Element rule(Seen seen, String id) {
        return seen.page()
                .select(".claim-rule:has(code:containsOwn(" + id + "))")
                .get(0);
    }
}

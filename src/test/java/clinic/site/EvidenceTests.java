package clinic.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.AtTheWorkbench;
import clinic.MovableTime;
import clinic.Visitor.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers can judge a page by, and what must stand beside its text. */
class EvidenceTests extends AtTheWorkbench {

    private static final String FACTS = "name: Test Clinic\ntimeZone: America/Chicago\n";

    private static final String SOURCES =
            "sources:\n  - {key: one, title: First, doi: 10.1000/1}\n  - {key: two, title: Second}\n";

    @BeforeEach
    void theClinicHasWordsAndTreatments() {
        write(
                "health/glossary.yaml",
                "signOff: Rae\nwords: [{term: stenosis, definition: A narrow space.}, {term: PRP, definition: Plasma.}]\n");
        write(
                "health/treatments.yaml",
                "treatments: [{id: cells, name: Cells, title: Not approved, status: Not for backs., source: {title: The notice,"
                        + " url: 'https://example.org/notice'}}]\n");
        write(
                "health/red-flags.yaml",
                "question: Any?\nemergency: {title: Call 911, signs: [numb legs]}\nurgent: {title: See, signs: [b]}\n");
    }

    @Test
    void leadsFromTheTextToItsSourcesAndBack() {
        saves("blog/cited.md", "Cited", SOURCES, "Walk.[@two] Rest.[@one; @two]");
        Seen seen = eventually("/blog/cited", found -> found.status() == 200);

        assertThat(seen.text(".prose")).isEqualTo("Walk.2 Rest.12");
        for (Element reference : seen.page().select(".prose sup a")) {
            assertThat(seen.page()
                            .select("li" + reference.attr("href") + " a[role=doc-backlink]")
                            .eachAttr("href"))
                    .contains("#" + reference.id());
        }
        assertThat(seen.page().select("#source-2 a[role=doc-backlink]")).hasSize(2);
        assertThat(seen.page().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(new String(visitor.fetches("/feed.xml", Map.of()).body(), UTF_8))
                .contains("/blog/cited#source-2")
                .doesNotContain("@two");
    }

    @Test
    void showsAReferenceToNoSourceAsItWasWritten() {
        saves("blog/uncited.md", "Uncited", SOURCES, "Walk.[@three]");

        assertThat(eventually("/blog/uncited", found -> found.status() == 200).text(".prose"))
                .isEqualTo("Walk.[@three]");
    }

    @Test
    void showsANoticeAsLargeAsTheTitleWhereALawAsksForThat() throws IOException {
        write("site.yaml", FACTS + "jurisdiction: US-FL\n");
        write(
                "health/jurisdictions/us-fl.yaml",
                "name: Florida\nnotices: [{law: One, size: largest, text: Large words.}, {law: Two, text: Words.}]\n");
        saves("pages/cells.md", "On cells", "treatment: cells\n", "Text");

        assertThat(eventually("/pages/cells", found -> found.status() == 200)
                        .page()
                        .select(".law-largest")
                        .eachText())
                .isNotEmpty()
                .containsOnly("Large words.");
        assertThat(style("callout.css")).contains(".law-largest { font-size: var(--size-1);");
        assertThat(style("base.css")).contains("h1 { margin-bottom: 1.25rem; font-size: var(--size-1);");

        write("site.yaml", FACTS);
        eventually("/pages/cells", found -> found.page().select(".law-largest").isEmpty());
    }

    /** Other tests share the site. */
    @AfterEach
    void takeTheLawBack() {
        write("site.yaml", FACTS);
    }

    private static String style(String name) throws IOException {
        return Files.readString(Path.of("src", "main", "resources", "css", name));
    }

    @Test
    void saysWhenAReviewIsOverdueFromTheNextDayOnByItself() {
        LocalDate today = LocalDate.ofInstant(MovableTime.now(), ZONE);
        saves("blog/due.md", "Due", "lastReviewed: 2026-01-01\nnextReview: " + today + "\n", "Text");
        saves("pages/due.md", "Due page", "nextReview: " + today + "\nauthor: nobody\n" + SOURCES, "Text[@one][@two]");
        assertThat(eventually("/blog/due", found -> found.status() == 200)
                        .page()
                        .select(".overdue"))
                .isEmpty();
        assertThat(visitor.opens("/blog/due").text(".review")).contains("Not yet reviewed by a clinician.");

        pass(Duration.ofDays(1));

        assertThat(visitor.opens("/blog/due").text(".overdue")).startsWith("The next review of this page was due on ");
        assertThat(visitor.opens("/pages/due").text(".overdue")).startsWith("The next review of this page was due on ");
        Seen reviews = edith.opens("/desk/content/reviews");
        assertThat(reviews.text(".reviews-overdue")).contains("reviews are overdue", "Due page", "pages/due.md");
    }

    @Test
    void listsWhatNobodyHasReviewed() {
        saves("blog/unseen.md", "Unseen by any clinician", "", "Text");

        assertThat(edith.opens("/desk/content/reviews").text(".reviews-never"))
                .contains("Unseen by any clinician", "Not yet reviewed");
    }

    @Test
    void explainsAWordWhereItIsFirstUsedOnly() {
        saves(
                "blog/words.md",
                "Words",
                "",
                "## Stenosis\n\n[Stenosis](/blog/) and *Stenosis*, then stenosis, then PRP & <b>.");
        Seen seen = eventually(
                "/blog/words", found -> !found.page().select(".words").isEmpty());

        assertThat(seen.page().select(".prose a[role=doc-glossref]").eachText()).containsExactly("Stenosis", "PRP");
        assertThat(seen.page().select(".prose em a").attr("href")).isEqualTo("#word-1");
        assertThat(seen.text("#word-1")).isEqualTo("stenosis");
        assertThat(seen.text(".words dd")).contains("A narrow space.");
        assertThat(seen.page().select(".prose h2 a, .prose a a")).isEmpty();
    }

    @Test
    void tellsTheApprovalOfATreatmentBeforeTheTextAndBesideTheForm() {
        saves("blog/topics/cells.md", "Cells", "treatment: cells\nredFlags: true\n", "Text");
        saves("blog/cells.md", "On cells", "topics: [cells]\n", "It helps.");
        Seen seen = eventually(
                "/blog/cells", found -> !found.page().select(".disclosure").isEmpty());

        assertThat(seen.page().select(".disclosure")).hasSize(2);
        assertThat(seen.page().select(".disclosure, .prose").get(0).classNames())
                .contains("disclosure");
        assertThat(seen.text(".aside > .disclosure:first-child"))
                .contains("Not approved", "Not for backs.", "have yet to sign them off");
        assertThat(seen.page().select(".article .disclosure a").attr("href")).isEqualTo("https://example.org/notice");
        assertThat(seen.text(".callout-emergency")).isEqualTo("Immediate action required: Call 911 numb legs");
        assertThat(seen.page().select(".callout-emergency, .disclosure").get(0).classNames())
                .contains("callout-emergency");
    }

    @Test
    void showsNoSecondCardWhereTheTextHasOneOrItsEditorWantsNone() {
        saves("blog/topics/backs.md", "Backs", "redFlags: true\n", "Text");
        saves("blog/own.md", "Own card", "topics: [backs]\n", "!!! emergency \"Call\"\n    Now.");
        saves("blog/none.md", "No card", "topics: [backs]\nredFlags: false\n", "Text");

        assertThat(eventually("/blog/own", found -> found.status() == 200)
                        .page()
                        .select(".callout-emergency"))
                .hasSize(1);
        assertThat(eventually("/blog/none", found -> found.status() == 200)
                        .page()
                        .select(".callout-emergency"))
                .isEmpty();
    }

    @Test
    void tellsTheApprovalOnAnyPageAndNothingOnOthers() {
        saves("pages/cells.md", "Cells", "treatment: cells\n", "Text");
        saves("pages/plain.md", "Plain", "", "Text");

        assertThat(eventually("/pages/cells", found -> found.status() == 200)
                        .page()
                        .select(".disclosure"))
                .hasSize(2);
        Seen plain = eventually("/pages/plain", found -> found.status() == 200);
        assertThat(plain.page().select(".disclosure, .review, .sources, .words"))
                .isEmpty();
    }
}

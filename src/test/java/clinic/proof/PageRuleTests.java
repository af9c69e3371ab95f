package clinic.proof;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules that ship, on pages as a whole. */
class PageRuleTests extends FolderTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private static final String TEXT =
            "Stem cell therapy is asked about.\n\n## Stem cells\n\nA stem cell is a cell.\n\nStem cell products exist.\n";

    @BeforeEach
    void rulesAndATreatment() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("content", "health", "claims"))) {
            for (Path file : files.toList()) {
                write("health/claims/" + file.getFileName(), Files.readString(file));
            }
        }
        write("health/treatments.yaml", "treatments: [{id: cells, name: C, title: N, status: S}]\n");
        write("site.yaml", "name: Test Clinic\njurisdiction: US-WA\n");
        write("health/jurisdictions/us.yaml", "name: US\n");
    }

    @Test
    void askForANoticeThatCounselHasNotWritten() {
        write("health/jurisdictions/us-wa.yaml", "name: Washington\nnotices: [{law: The law, asks: a notice}]\n");
        write("about.md", page("treatment: cells\n", TEXT));
        assertThat(found()).contains("2:1 REG-08");

        write("health/jurisdictions/us-wa.yaml", "name: Washington\nnotices: [{law: The law, text: Not approved.}]\n");
        assertThat(found()).doesNotContain("2:1 REG-08");
    }

    @Test
    void askForTheBoxThatShowsTheNotice() {
        write("health/jurisdictions/us-wa.yaml", "name: Washington\nnotices: [{law: The law, text: Not approved.}]\n");
        write("about.md", page("", TEXT));

        assertThat(found()).contains("2:1 REG-08");
    }

    @Test
    void askForNoNoticeWhereNoLawDoesOrThePageIsOnSomethingElse() {
        write("about.md", page("", TEXT));
        assertThat(found()).doesNotContain("2:1 REG-08");

        write("health/jurisdictions/us-wa.yaml", "name: Washington\nnotices: [{law: The law, asks: a notice}]\n");
        write("about.md", page("", "Walk a little each day."));
        assertThat(found()).isEmpty();
    }

    @Test
    void findWhereTheTitleIsSaidAgainAndWhereATextIsCutOff() {
        write("about.md", page("", "Walk.\n\n## about us\n\nWe walk with…\n"));

        assertThat(found()).containsExactly("7:4 CON-02", "9:13 FRS-02");
    }

    @Test
    void findAnApprovalThatIsSaidInSmallerTypeThanTheTextOnly() {
        write("about.md", page("", TEXT + "\n<small>No such product is approved by the FDA.</small>\n"));
        assertThat(found()).contains("13:8 REG-15");

        write("about.md", page("", TEXT + "\nAsk.[^1]\n\n[^1]: No such product is approved by the FDA.\n"));
        assertThat(found()).contains("15:7 REG-15");

        write(
                "about.md",
                page("", "No such product is approved by the FDA.[^1]\n\n" + TEXT + "\n[^1]: Not approved.\n"));
        assertThat(found()).noneMatch(claim -> claim.endsWith("REG-15"));
    }

    @Test
    void askWhoReviewedAnArticleAndWhenOnceItIsSaidThatSomebodyDid() {
        write("team/rae.md", "---\ntitle: Rae\n---\n");
        write("blog/a.md", page("reviewedBy: rae\n", "Walk."));
        assertThat(found("blog/a.md")).contains("2:1 EVD-08");

        write("team/rae.md", "---\ntitle: Rae\ncredential: PT\n---\n");
        assertThat(found("blog/a.md")).contains("2:1 EVD-08");

        write("blog/a.md", page("reviewedBy: rae\nlastReviewed: 2026-11-01\n", "Walk."));
        assertThat(found("blog/a.md")).doesNotContain("2:1 EVD-08");
    }

    @Test
    void findAReviewThatIsOverdue() {
        write("blog/a.md", page("nextReview: 2026-11-25\n", "Walk."));
        assertThat(found("blog/a.md")).contains("2:1 EVD-09");

        write("blog/a.md", page("nextReview: 2026-11-26\n", "Walk."));
        assertThat(found("blog/a.md")).doesNotContain("2:1 EVD-09");
    }

    private List<String> found() {
        return found("about.md");
    }

    private List<String> found(String file) {
        return new Proofs()
                .in(file, tree(), NOW).stream()
                        .map(proof -> proof.claim().place().line() + ":"
                                + proof.claim().place().column() + " "
                                + proof.claim().rule().id())
                        .toList();
    }

    private static String page(String lines, String text) {
        return "---\ntitle: About us\ndescription: D\n" + lines + "---\n" + text + "\n";
    }
}

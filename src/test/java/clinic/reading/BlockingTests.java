package clinic.reading;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import clinic.content.ContentTree;
import clinic.folder.Folder;
import clinic.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rules on claims keep from being shown, and what becomes of broken rules. */
class BlockingTests extends FolderTest {

    private static final String RULE = """
            rules:
              - id: X-1
                name: A cure
                severity: block
                phrases: [cure~]
                why: None is known.
                safer: Delete it.
                match: [It cures.]
                pass: [It helps.]
            """;

    private static final String CLAIM = "---\ntitle: Knees\ndescription: D\n---\nRun.\n\nIt **cures** you.\n";

    private Library library;

    @BeforeEach
    void readTheFolder() {
        write("health/claims/one.yaml", RULE);
        library = new Library(new Folder(folder), KeptTexts.nowhere());
        again();
    }

    @Test
    void shownUnlessTheSiteSaysOtherwise() {
        write("blog/knees.md", CLAIM);

        assertThat(html(again())).contains("Run.");
    }

    @Test
    void keepsTheLastGoodVersionWhereClaimsAreBlocked() {
        write("site.yaml", "name: Test Clinic\nclaims: {block: true}\n");
        write("blog/knees.md", CLAIM);
        ContentTree tree = again();

        assertThat(html(tree)).contains("Walk.").doesNotContain("Run.");
        assertThat(tree.kept()).containsOnlyKeys("blog/knees.md");
        assertThat(tree.problems()).singleElement().satisfies(problem -> assertThat(problem.toString())
                .startsWith("blog/knees.md:7:6 error blocked-claim X-1, A cure: “cures”. Delete it.")
                .endsWith("stays live."));
    }

    @Test
    void knowsWhatTheTopicOfAnArticlePutsBesideIt() {
        write("health/claims/two.yaml", """
                rules:
                  - {id: X-2, name: Not said first, severity: block, page: before, phrases: [good], needs: [not approved],
                     why: So., safer: Say it., match: [Good.], pass: [Not approved. Good.]}
                """);
        write("health/treatments.yaml", "treatments: [{id: cells, name: C, title: N, status: S}]\n");
        write("site.yaml", "name: Test Clinic\nclaims: {block: true}\n");
        write("blog/topics/cells.md", "---\ntitle: Cells\ndescription: D\ntreatment: cells\n---\nCells.\n");
        write("blog/knees.md", "---\ntitle: Knees\ndescription: D\ntopics: [cells]\n---\nGood.\n");
        assertThat(html(again())).contains("Good.");

        write("blog/knees.md", "---\ntitle: Knees\ndescription: D\ntopics: [other]\n---\nAs good.\n");
        assertThat(html(again())).contains("Good.").doesNotContain("As good.");
    }

    @Test
    void keepsBackAnArticleWhoseTopicNoLongerPutsTheBoxBesideIt() {
        knowsWhatTheTopicOfAnArticlePutsBesideIt();
        write("blog/knees.md", "---\ntitle: Knees\ndescription: D\ntopics: [cells]\n---\nGood.\n");
        again();

        write("blog/topics/cells.md", "---\ntitle: Cells\ndescription: D\n---\nCells.\n");

        assertThat(again().problems()).extracting(Problem::code).contains("blocked-claim");
    }

    @Test
    void showsWhatSomebodyHasOverridden() {
        write("site.yaml", "name: Test Clinic\nclaims: {block: true}\n");
        write("blog/knees.md", CLAIM);
        again();
        write("health/overrides.yaml", """
                overrides:
                  - {rule: X-1, file: blog/knees.md, sentence: It cures you., by: Ann, why: So., until: 9999-12-31}
                """);

        assertThat(html(again())).contains("Run.");
    }

    @Test
    void keepsBackWhatAnOverrideNoLongerCovers() {
        Clock after = Clock.fixed(Instant.parse("2027-01-01T12:00:00Z"), ZoneOffset.UTC);
        library = new Library(new Folder(folder), KeptTexts.nowhere(), Library.TIME_FOR_A_FILE, after);
        again();
        write("site.yaml", "name: Test Clinic\nclaims: {block: true}\n");
        write("health/overrides.yaml", """
                overrides:
                  - {rule: X-1, file: blog/knees.md, sentence: It cures you., by: Ann, why: So., until: 2026-12-31}
                """);
        write("blog/knees.md", CLAIM);

        assertThat(html(again())).contains("Walk.").doesNotContain("Run.");
    }

    @Test
    void leavesABrokenRuleAsItWas() {
        write("health/claims/one.yaml", RULE.replace("[cure~]", "['(cure~']"));
        ContentTree tree = again();

        assertThat(tree.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "health/claims/one.yaml:5:15 error broken-phrase The phrase '(cure~' is broken. A ')' is missing.");
        assertThat(tree.standards().rules().rule("X-1")).isPresent();
    }

    @Test
    void leavesOutWhatIsBrokenAndKeepsTheOthers() {
        write("health/claims/two.yaml", """
                rules:
                  - {id: X-1, severity: info, phrases: [a], why: w, safer: s, match: [a], pass: [b]}
                  - {id: X-2, severity: awful, phrases: [a], why: w, safer: s, match: [a], pass: [b]}
                  - {id: X-3, severity: info, phrases: [a], why: w, safer: s, match: [a]}
                  - {id: X-4, severity: info, phrases: [a], why: w, safer: s, match: [b], pass: [b]}
                  - {id: X-5, severity: info, phrases: [a], why: w, safer: s, match: [a], pass: [b]}
                """);
        ContentTree tree = again();

        assertThat(tree.problems())
                .extracting(problem -> problem.line() + " " + problem.code())
                .containsExactly(
                        "2 duplicate-rule", "3 broken-rule", "3 wrong-value", "4 broken-rule", "5 wrong-example");
        assertThat(tree.standards().rules().all()).extracting(rule -> rule.id()).containsExactly("X-1", "X-5");
    }

    private ContentTree again() {
        return library.take(new Folder(folder).look());
    }

    private static String html(ContentTree tree) {
        return tree.page("/blog/knees").orElseThrow().body().html();
    }
}

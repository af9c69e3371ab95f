package clinic.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import clinic.problem.Problem;
import clinic.readability.Readings;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesAndTreatmentsTests extends FolderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    @Test
    void findNothingWhereEachReferenceHasItsSource() {
        writeText("sources:\n  - {key: chou2017, title: A}\n", "Rest little.[@chou2017]");

        assertThat(judged()).isEmpty();
    }

    @Test
    void findAReferenceToNoSourceWhereItStands() {
        writeText("sources:\n  - {key: chou2017, title: A}\n", "Rest[@chou2017] a\nlittle.[@chou2071; @smith]");

        assertThat(judged())
                .containsExactly(
                        "blog/text.md:8:8 warning unknown-source There is no source with the key 'chou2071'. Did you mean"
                                + " 'chou2017'?",
                        "blog/text.md:8:8 warning unknown-source There is no source with the key 'smith'. Add 'key: smith' to"
                                + " one under 'sources'.");
    }

    @Test
    void hintAtASourceThatNothingRefersTo() {
        writeText("sources:\n  - {key: chou2017, title: A}\n  - {title: B}\n", "Rest little.");

        assertThat(judged())
                .containsExactly(
                        "blog/text.md:5:5 hint unused-source Nothing in the text refers to source 1: write [@chou2017] after what"
                                + " it says, or delete it.",
                        "blog/text.md:6:5 hint unused-source Nothing in the text can refer to source 2: give it a 'key', such as"
                                + " 'smith2020', and write [@smith2020] after what it says.");
    }

    @Test
    void findTwoSourcesWithOneKey() {
        writeText("sources:\n  - {key: a, title: A}\n  - {key: a, title: B}\n", "Rest little.[@a]");

        assertThat(judged())
                .singleElement()
                .asString()
                .contains("6:6 warning duplicate-key Two sources have the key 'a'");
    }

    @Test
    void findATreatmentOfWhichNothingIsWrittenDown() {
        write(
                "health/treatments.yaml",
                "signOff: Rae\ntreatments: [{id: cells, name: C, title: N, status: S, checked: 2026-01-01, source: {title: T,"
                        + " url: 'https://example.org'}}]\n");
        writeText("treatment: cell\n", "Text");

        assertThat(judged())
                .containsExactly(
                        "blog/text.md:4:1 warning unknown-treatment There is no treatment 'cell' in"
                                + " health/treatments.yaml, so readers are not told whether it is approved. Did you mean 'cells'?");
    }

    @Test
    void findAJurisdictionWithoutAFile() {
        write("site.yaml", "name: Test Clinic\njurisdiction: US-WA\n");
        write("health/jurisdictions/us.yaml", "name: US\nsignOff: Rae\n");

        assertThat(judged())
                .containsExactly(
                        "site.yaml:2:1 warning unknown-jurisdiction There is no file health/jurisdictions/us-wa.yaml, so"
                                + " none of its notices are shown. Did you mean 'us'?");
    }

    @Test
    void findNothingHardInAnotherLanguage() {
        write("site.yaml", "name: Test Clinic\nlanguage: de-DE\n");
        writeText("", "Wort ".repeat(40) + ".");

        assertThat(judged()).isEmpty();
    }

    private void writeText(String lines, String text) {
        write("blog/text.md", "---\ntitle: T\ndescription: D\n" + lines + "---\n" + text + "\n");
    }

    private List<String> judged() {
        return Judgement.of(tree(), NOW, new Readings()).stream()
                .map(Problem::toString)
                .toList();
    }
}

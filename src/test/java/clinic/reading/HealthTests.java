package clinic.reading;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import clinic.content.ContentTree;
import clinic.folder.Folder;
import clinic.health.Health;
import clinic.health.Jurisdiction;
import clinic.health.Term;
import clinic.health.Treatment;
import clinic.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTests extends FolderTest {

    private static final String GLOSSARY = "health/glossary.yaml";
    private static final String TREATMENTS = "health/treatments.yaml";
    private static final String SIGNED = "signOff: Rae Sample on November 2, 2026\n";
    private static final String CELLS = SIGNED
            + "treatments:\n  - {id: cells, name: Cells, title: Not approved, status: Not at all., checked: 2026-11-02,"
            + " source: {title: The notice, url: 'https://example.org/notice'}}\n";

    @Test
    void needsNoFiles() {
        assertThat(tree().health().glossary().terms()).isEmpty();
        assertThat(tree().health().treatments().all()).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{definition: D} | 4 | Item 2 of 'words' has no 'term': it is left out.",
                "{term: ' ', definition: D} | 4 | Item 2 of 'words' has no 'term': it is left out.",
                "{term: disc} | 4 | Item 2 of 'words' (disc) has no 'definition': it is left out.",
                "{term: ACHE, definition: D} | 4 | 'ACHE' is explained twice: keep one of the two. The second is left out.",
                "{term: disc, definition: D, plan: pad} | 4 | There is no key 'plan'. Did you mean 'plain'?",
                "disc | 4 | Item 2 of 'words' must be"
            })
    void leavesOutABrokenWordAndSaysSo(String word, int line, String message) {
        write(GLOSSARY, SIGNED + "words:\n  - {term: ache, definition: Pain.}\n  - " + word + "\n");

        assertThat(tree().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(GLOSSARY);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).startsWith(message);
        });
        assertThat(tree().health().glossary().terms()).extracting(Term::term).contains("ache");
    }

    @Test
    void staysAsItWasWhileAFileIsBroken() throws IOException {
        Library library = new Library(new Folder(folder), KeptTexts.nowhere());
        write(GLOSSARY, SIGNED + "words: [{term: ache, definition: Pain.}]\n");
        write(TREATMENTS, CELLS);
        library.take(new Folder(folder).look());

        write(GLOSSARY, "words: [{term: ache");
        write(TREATMENTS, "treatments: {");
        ContentTree broken = library.take(new Folder(folder).look());

        assertThat(broken.health().glossary().terms()).hasSize(1);
        assertThat(broken.health().treatment("cells")).isPresent();
        assertThat(broken.kept()).containsKeys(GLOSSARY, TREATMENTS);
        assertThat(broken.problems()).extracting(Problem::code).containsExactly("broken-yaml", "broken-yaml");

        Files.delete(folder.resolve(GLOSSARY));
        assertThat(library.take(new Folder(folder).look()).health().glossary().terms())
                .isEmpty();
    }

    @Test
    void readsATreatment() {
        write(TREATMENTS, CELLS);

        Treatment cells = tree().health().treatment("cells").orElseThrow();

        assertThat(cells.status()).isEqualTo("Not at all.");
        assertThat(cells.source()).isEqualTo(new Treatment.Origin("The notice", "https://example.org/notice"));
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name: Cells, | missing-part | Item 1 of 'treatments' has no 'name': it is left out.",
                "status: Not at all., | missing-part | Item 1 of 'treatments' has no 'status': it is left out.",
                "checked: 2026-11-02, | unchecked-status | Nobody has said when 'cells' was last compared",
                "https:// | missing-source | This status has no 'source' with a 'title' and a 'url'",
                "Rae Sample on November 2, 2026 | needs-sign-off | This file needs sign-off by a clinician and counsel"
            })
    void saysWhatATreatmentLacks(String part, String code, String message) {
        write(TREATMENTS, CELLS.replace(part, part.startsWith("Rae") ? "''" : ""));

        assertThat(tree().problems())
                .filteredOn(problem -> problem.code().equals(code))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith(message));
    }

    @Test
    void takesTheNoticesOfTheStateAndOfWhatItLiesIn() {
        write("site.yaml", "name: Test Clinic\ntimeZone: America/Chicago\njurisdiction: US-WA\n");
        write("health/jurisdictions/us.yaml", SIGNED + "name: United States\nnotices: [{law: One, text: First.}]\n");
        write(
                "health/jurisdictions/us-wa.yaml",
                SIGNED + "name: Washington\nnotices: [{law: Two, text: Second.}, {law: Three}]\n");
        write("health/jurisdictions/us-fl.yaml", SIGNED + "name: Florida\nnotices: [{law: Four, text: Fourth.}]\n");

        Health health = tree().health();

        assertThat(health.jurisdictions())
                .extracting(Jurisdiction::name)
                .containsExactly("United States", "Washington");
        assertThat(health.notices()).extracting(Jurisdiction.Notice::text).containsExactly("First.", "Second.");
    }

    @Test
    void thatShipsIsReadWithoutAnError() {
        ContentTree shipped = read(Path.of("content"));

        assertThat(shipped.health().glossary().terms()).isNotEmpty();
        assertThat(shipped.health().wording().swaps()).isNotEmpty();
        assertThat(shipped.health().treatment("stem-cells")).isPresent();
        assertThat(shipped.health().notices()).isNotEmpty();
        assertThat(shipped.problems())
                .filteredOn(problem -> problem.file().startsWith("health/"))
                .extracting(Problem::code)
                .containsOnly("needs-sign-off", "unchecked-status");
    }
}

package clinic.reading;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import clinic.content.ContentTree;
import clinic.content.Synonyms;
import clinic.folder.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymsTests extends FolderTest {

    private static final String FILE = "search/synonyms.yaml";

    @Test
    void areGroupsOfWords() {
        write(FILE, "synonyms:\n  - slipped disc = herniated disc\n  - PT=physio = physical therapy\n");

        assertThat(tree().synonyms().groups())
                .containsExactly(
                        List.of("slipped disc", "herniated disc"), List.of("PT", "physio", "physical therapy"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void needNoFile() {
        assertThat(tree().synonyms()).isEqualTo(Synonyms.NONE);
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "slipped disc | bad-synonym Item 2 of 'synonyms' says of nothing that it means the same: write it like "
                        + "'slipped disc = herniated disc'. It is left out.",
                "disc = disc | bad-synonym Item 2 of 'synonyms' says of nothing that it means the same: write it like "
                        + "'slipped disc = herniated disc'. It is left out.",
                "disc = | bad-synonym Item 2 of 'synonyms' may hold only words, and '=' between what means the same: "
                        + "write it like 'slipped disc = herniated disc'. It is left out.",
                "disc = (disk) | bad-synonym Item 2 of 'synonyms' may hold only words, and '=' between what means the "
                        + "same: write it like 'slipped disc = herniated disc'. It is left out.",
                "[disc, disk] | wrong-value Item 2 of 'synonyms' must be a text, not a list.",
                "' ' | empty-item Item 2 of 'synonyms' is empty: write something after the hyphen, or delete the hyphen."
            })
    void leaveOutALineThatSaysNothing(String line, String problem) {
        write(FILE, "synonyms:\n  - ache = pain\n  - " + line + "\n  - shot = injection\n");

        assertThat(tree().problems()).singleElement().satisfies(found -> {
            assertThat(found.file()).isEqualTo(FILE);
            assertThat(found.line()).isEqualTo(3);
            assertThat(found.code() + " " + found.message()).isEqualTo(problem);
        });
        assertThat(tree().synonyms().groups()).containsExactly(List.of("ache", "pain"), List.of("shot", "injection"));
    }

    @Test
    void stayAsTheyWereWhileTheFileIsBroken() throws IOException {
        Library library = new Library(new Folder(folder), KeptTexts.nowhere());
        write(FILE, "synonyms:\n  - ache = pain\n");
        library.take(new Folder(folder).look());

        write(FILE, "synonyms: [ache = pain\n  - shot = injection, \n");
        ContentTree broken = library.take(new Folder(folder).look());

        assertThat(broken.synonyms().groups()).containsExactly(List.of("ache", "pain"));
        assertThat(broken.kept()).containsKey(FILE);
        assertThat(broken.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(FILE);
            assertThat(problem.code()).isEqualTo("broken-yaml");
        });

        Files.delete(folder.resolve(FILE));
        assertThat(library.take(new Folder(folder).look()).synonyms()).isEqualTo(Synonyms.NONE);
    }

    @Test
    void thatShipAreReadWithoutAProblem() {
        ContentTree shipped = read(Path.of("content"));

        assertThat(shipped.synonyms().groups()).isNotEmpty();
        assertThat(shipped.problems()).noneMatch(problem -> problem.file().equals(FILE));
    }
}

package clinic.reading;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.content.ContentTree;
import clinic.folder.Folder;
import clinic.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A content folder with one good article, to write good and bad files into. */
abstract class FolderTest {

    @TempDir
    Path temporary;

    Path folder;

    @BeforeEach
    void aClinicWithOneGoodArticle() {
        folder = temporary.resolve("content");
        write("site.yaml", "name: Test Clinic\ntimeZone: America/Chicago\n");
        write("blog/knees.md", "---\ntitle: Knees\ndescription: About knees.\n---\nWalk.\n");
        write(
                "health/red-flags.yaml",
                "question: Any?\nemergency: {title: Call, signs: [a]}\nurgent: {title: See, signs: [b]}\n");
    }

    ContentTree tree() {
        return read(folder);
    }

    static ContentTree read(Path folder) {
        Folder files = new Folder(folder);
        return new Library(files).take(files.look());
    }

    List<String> problems() {
        return tree().problems().stream().map(Problem::toString).toList();
    }

    void assertOnly(String problem) {
        assertThat(problems()).containsExactly(problem);
    }

    /** A page of which only these lines of its front matter matter; the first of them is line 4. */
    void writePage(String file, String lines) {
        write(file, "---\ntitle: T\ndescription: D\n" + lines + "\n---\nText\n");
    }

    void write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

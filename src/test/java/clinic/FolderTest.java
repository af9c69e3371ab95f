package clinic;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.content.ContentTree;
import clinic.content.Text;
import clinic.folder.Folder;
import clinic.markdown.Body;
import clinic.problem.Problem;
import clinic.reading.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A content folder with one good article, to write good and bad files into. */
public abstract class FolderTest {

    @TempDir
    protected Path temporary;

    protected Path folder;

    @BeforeEach
    void aClinicWithOneGoodArticle() {
        folder = temporary.resolve("content");
        write("site.yaml", "name: Test Clinic\ntimeZone: America/Chicago\n");
        write("blog/knees.md", "---\ntitle: Knees\ndescription: About knees.\n---\nWalk.\n");
        write(
                "health/red-flags.yaml",
                "question: Any?\nemergency: {title: Call, signs: [a]}\nurgent: {title: See, signs: [b]}\n");
    }

    protected ContentTree tree() {
        return read(folder);
    }

    protected static ContentTree read(Path folder) {
        return Library.once(new Folder(folder));
    }

    /** The same tree as it is right after a start, when no text is read yet; whoever asks for one makes the test fail. */
    protected static ContentTree unread(ContentTree tree) {
        return new ContentTree(
                tree.version(),
                tree.clinic(),
                tree.pages().values().stream()
                        .map(page -> page.with(new UnreadText()))
                        .toList(),
                tree.moved(),
                tree.notices(),
                tree.redFlags(),
                tree.synonyms(),
                new ContentTree.Files(
                        tree.files(), tree.pictures(), tree.kept(), List.of(), tree.placesOfFacts(), false));
    }

    private static final class UnreadText implements Text {

        @Override
        public Body body() {
            throw new AssertionError("Nobody waits for a text");
        }

        @Override
        public boolean isRead() {
            return false;
        }

        @Override
        public boolean canBeShown() {
            throw new AssertionError("Nobody waits for a text");
        }
    }

    protected List<String> problems() {
        return tree().problems().stream().map(Problem::toString).toList();
    }

    protected void assertOnly(String problem) {
        assertThat(problems()).containsExactly(problem);
    }

    /** A page of which only these lines of its front matter matter; the first of them is line 4. */
    protected void writePage(String file, String lines) {
        write(file, "---\ntitle: T\ndescription: D\n" + lines + "\n---\nText\n");
    }

    protected void write(String file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    protected void write(String file, byte[] bytes) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

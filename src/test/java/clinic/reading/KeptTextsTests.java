package clinic.reading;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import clinic.content.ContentTree;
import clinic.folder.Folder;
import clinic.markdown.Body;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each library is the site after another start. */
class KeptTextsTests extends FolderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private Path data;

    @BeforeEach
    void aText() {
        data = temporary.resolve("data");
        write("blog/knees.md", """
                ---
                title: Knees
                description: About knees.
                ---
                # “Walk” a little further

                ## Each day

                See [this](/about), ![](hip.png) and
                rest.
                """);
    }

    @Test
    void areTheSameAsRenderedOnes() {
        Body rendered = body(started());
        Body kept = body(started());

        assertThat(kept.html()).isEqualTo(rendered.html()).contains("“Walk”");
        assertThat(kept.headings()).isEqualTo(rendered.headings()).hasSize(2);
        assertThat(kept.links()).isEqualTo(rendered.links()).hasSize(1);
        assertThat(kept.pictures()).isEqualTo(rendered.pictures()).hasSize(1);
        assertThat(kept.remarks()).isEqualTo(rendered.remarks()).hasSize(3);
        assertThat(kept.words()).isEqualTo(rendered.words());
        assertThat(kept.hashOfWords()).isEqualTo(rendered.hashOfWords());
    }

    @Test
    void areNotRenderedAgainAfterARestart() {
        started();
        swap("Walk", "Swim");

        assertThat(body(started()).html()).contains("Swim");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 60})
    void areRenderedAgainWhereTheirFileIsDamaged(int left) throws IOException {
        started();
        Path file = files().get(0);
        byte[] whole = bytes(file);
        Files.write(file, Arrays.copyOf(whole, left));

        assertThat(body(started()).html()).contains("Walk");
        assertThat(bytes(files().get(0))).isEqualTo(whole);
    }

    @Test
    void areRenderedAgainWhereOneBitHasTurned() throws IOException {
        started();
        Path file = files().get(0);
        byte[] whole = bytes(file);
        for (int at = 10; at < whole.length; at += 7) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 4;
            Files.write(file, damaged);

            assertThat(body(started()).html()).contains("Walk");
            assertThat(bytes(file)).isEqualTo(whole);
        }
    }

    @Test
    void goWithTheirPageADayLater() throws IOException {
        started();
        Path old = files().get(0);
        Path others = Files.writeString(data.resolve("texts/notes.txt"), "Somebody's own");
        for (Path file : List.of(old, others)) {
            Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(86_401)));
        }
        write("blog/knees.md", "---\ntitle: Knees\ndescription: D\n---\nRun.\n");
        started();

        assertThat(files()).hasSize(1).doesNotContain(old);
        assertThat(others).exists();
    }

    @Test
    void areThereAgainWhereTheFolderWasDeleted() throws IOException {
        started();
        for (Path file : files()) {
            Files.delete(file);
        }
        Files.delete(data.resolve("texts"));

        assertThat(body(started()).html()).contains("Walk");
        assertThat(files()).hasSize(1);
    }

    @Test
    void areReadWhereNothingCanBeWritten() throws IOException {
        Files.writeString(data, "a file where the folder should be");

        assertThat(body(started()).html()).contains("Walk");
    }

    /** Puts another text into what is kept, as only a text that is not rendered again would show it. */
    private void swap(String word, String other) {
        KeptTexts kept = kept();
        Library library = new Library(new Folder(folder), KeptTexts.nowhere());
        library.open(new Folder(folder).look());
        String key = library.unread().get(0).key();
        Body body = kept.body(key).orElseThrow();
        kept.keep(key, body.with(body.html().replace(word, other)));
    }

    private ContentTree started() {
        Folder files = new Folder(folder);
        Library library = new Library(files, kept());
        library.open(files.look());
        library.unread().forEach(MarkdownText::body);
        return library.again();
    }

    private KeptTexts kept() {
        return KeptTexts.in(data, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Body body(ContentTree tree) {
        return tree.page("/blog/knees").orElseThrow().body();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(data.resolve("texts"))) {
            return files.filter(file -> file.toString().endsWith(".json.gz")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

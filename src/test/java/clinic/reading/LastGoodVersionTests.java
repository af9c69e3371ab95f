package clinic.reading;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.folder.Folder;
import clinic.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers see while editors are at work. */
class LastGoodVersionTests extends FolderTest {

    private static final Instant SAVED = Instant.parse("2026-11-23T20:05:00Z");
    private static final String STAYS = " The version of November 23, 2026, 2:05 PM stays live.";

    Folder files;
    Library library;
    ContentTree first;

    @BeforeEach
    void readTheFolder() throws IOException {
        writePage("about.md", "weight: 1");
        write("notices/closed.md", "---\nplace: top\n---\nClosed.\n");
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(path, FileTime.from(SAVED));
            }
        }
        files = new Folder(folder);
        library = new Library(files, KeptTexts.nowhere());
        first = again();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "---\ntitle: Kne", "---\ntitle: \"Knees\n---\nWalk.", "---\ndescription: D\n---\nWalk."})
    void ofAPageStaysLive(String broken) {
        write("blog/knees.md", broken);
        ContentTree tree = again();

        assertThat(tree.page("/blog/knees").orElseThrow()).isSameAs(page(first, "/blog/knees"));
        assertThat(page(tree, "/about")).isSameAs(page(first, "/about"));
        assertThat(tree.kept()).containsOnlyKeys("blog/knees.md").containsValue(SAVED);
        assertThat(tree.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .endsWith(STAYS));
    }

    @Test
    void givesWayToTheNextGoodOne() {
        write("blog/knees.md", "broken");
        again();
        write("blog/knees.md", "---\ntitle: Knees\ndescription: D\n---\nRun.\n");
        ContentTree tree = again();

        assertThat(page(tree, "/blog/knees").body().html()).contains("Run.");
        assertThat(tree.problems()).isEmpty();
        assertThat(tree.kept()).isEmpty();
    }

    @Test
    void isNotShownWhereTheFileNoLongerSaysClearlyWhetherItMayBe() {
        write("blog/knees.md", "---\ntitle: Knees\ndescription: D\nwithdrawn: ja\n---\nWalk.\n");
        ContentTree tree = again();

        assertThat(tree.page("/blog/knees")).isEmpty();
        assertThat(tree.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "blog/knees.md:4:1 error wrong-value 'withdrawn' must be true or false, not 'ja'. Until this is right, "
                                + "nobody sees this file.");
    }

    @Test
    void ofTheFactsAndWarningSignsStaysToo() throws IOException {
        write("site.yaml", "name: A: B\n");
        Files.delete(folder.resolve("health/red-flags.yaml"));
        write("notices/closed.md", "Closed");
        ContentTree tree = again();

        assertThat(tree.clinic()).isEqualTo(first.clinic());
        assertThat(tree.redFlags()).isEqualTo(first.redFlags());
        assertThat(tree.notices()).isEqualTo(first.notices());
        assertThat(tree.problems()).hasSize(3).allSatisfy(problem -> assertThat(problem.message())
                .endsWith(STAYS));
    }

    @Test
    void ofEverythingStaysWhileTheFolderIsAway() throws IOException {
        Path elsewhere = temporary.resolve("elsewhere");
        Files.move(folder, elsewhere);
        ContentTree without = again();

        assertThat(without.pages()).isEqualTo(first.pages());
        assertThat(without.clinic()).isEqualTo(first.clinic());
        assertThat(without.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        ".:1:1 error unreadable-folder The content folder cannot be read: is it there, with permission to read? "
                                + "What was read before stays live until files are there again.");

        Files.move(elsewhere, folder);
        write("about.md", "---\ntitle: New\ndescription: D\n---\nText\n");
        ContentTree back = again();

        assertThat(back.problems()).isEmpty();
        assertThat(page(back, "/about").title()).isEqualTo("New");
        assertThat(page(back, "/blog/knees")).isSameAs(page(first, "/blog/knees"));
    }

    @Test
    void ofEverythingStaysWhileTheFolderIsEmpty() throws IOException {
        Files.move(folder, temporary.resolve("elsewhere"));
        Files.createDirectory(folder);
        ContentTree without = again();

        assertThat(without.pages()).isEqualTo(first.pages());
        assertThat(without.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        ".:1:1 error empty-folder There is no page left in the content folder. What was read before stays live "
                                + "until files are there again.");
    }

    @Test
    void goesWithItsFile() throws IOException {
        Files.delete(folder.resolve("blog/knees.md"));

        assertThat(again().pages()).containsOnlyKeys("/about");
    }

    @Test
    void isNotReadAgainWhereNothingHasChanged() throws IOException {
        Files.setLastModifiedTime(folder.resolve("about.md"), FileTime.from(SAVED.plusSeconds(1)));
        write("blog/knees.md", "---\ntitle: Knees\ndescription: Another.\n---\nWalk.\n");
        ContentTree tree = again();

        assertThat(page(tree, "/about")).isSameAs(page(first, "/about"));
        assertThat(page(tree, "/blog/knees").description()).isEqualTo("Another.");
        assertThat(page(tree, "/blog/knees").body())
                .isSameAs(page(first, "/blog/knees").body());
    }

    @Test
    void isRenderedOnceUnderWhateverNameItHas() throws IOException {
        Files.move(folder.resolve("blog/knees.md"), folder.resolve("blog/knee-pain.md"));

        assertThat(page(again(), "/blog/knee-pain").body())
                .isSameAs(page(first, "/blog/knees").body());
    }

    @Test
    void isReadAgainWhereTheClinicMovesToAnotherTimeZone() {
        writePage("soon.md", "publishAt: 2027-03-03 09:00");
        again();
        write("site.yaml", "name: Test Clinic\ntimeZone: America/New_York\n");

        assertThat(page(again(), "/soon").frontMatter().publishAt()).isEqualTo(Instant.parse("2027-03-03T14:00:00Z"));
    }

    @Test
    void hasAVersionThatGrows() {
        ContentTree second = again();

        assertThat(List.of(first.version(), second.version(), again().version()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private ContentTree again() {
        return library.take(files.look());
    }

    private static Page page(ContentTree tree, String address) {
        return tree.page(address).orElseThrow();
    }
}

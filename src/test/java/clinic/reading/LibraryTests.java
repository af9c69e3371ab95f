package clinic.reading;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.Camera;
import clinic.FolderTest;
import clinic.content.ContentTree;
import clinic.content.Notice;
import clinic.content.Page;
import clinic.content.PageState;
import clinic.folder.Folder;
import clinic.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LibraryTests extends FolderTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void readsAGoodFolderWithoutAWord() {
        assertThat(problems()).isEmpty();
        assertThat(tree().page("/blog/knees").orElseThrow().title()).isEqualTo("Knees");
        assertThat(tree().clinic().name()).isEqualTo("Test Clinic");
    }

    @Test
    void leavesOutAPageWithoutATitle() {
        write("blog/bad.md", "---\ndescription: D\n---\nText\n");

        assertOnly("blog/bad.md:2:1 error missing-title The page has no title: add a line 'title: ...'.");
        assertThat(tree().page("/blog/bad")).isEmpty();
    }

    @Test
    void refusesATagThatNamesAType() {
        write("blog/bad.md", "---\ntitle: !!javax.script.ScriptEngineManager [x]\ndescription: D\n---\n");

        assertThat(tree().page("/blog/bad")).isEmpty();
        assertThat(problems()).isNotEmpty();
    }

    @Test
    void survivesTextThatOverflowsTheMarkdownParser() {
        write("blog/bad.md", "---\ntitle: T\ndescription: D\n---\n" + "*".repeat(250_000));

        assertThat(tree().page("/blog/knees")).isPresent();
        assertOnly("blog/bad.md:5:1 error not-rendered The text is nested too deeply or otherwise cannot be read as "
                + "Markdown: simplify it.");
    }

    @Test
    void survivesTextThatTheMarkdownParserTakesForEverToRead() {
        tree(); // so that the good page is not the one that waits for classes to be loaded
        write("blog/bad.md", "---\ntitle: T\ndescription: D\n---\n" + "`a ".repeat(60_000));
        ContentTree tree = new Library(
                        new Folder(folder), KeptTexts.nowhere(), Duration.ofSeconds(5), Clock.systemUTC())
                .take(new Folder(folder).look());

        assertThat(tree.page("/blog/knees")).isPresent();
        assertThat(tree.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("not-rendered");
            assertThat(problem.message()).startsWith("The text takes too long to be read as Markdown");
        });
    }

    @Test
    void survivesQuotesInQuotes() {
        write("blog/bad.md", "---\ntitle: T\ndescription: D\n---\n" + ">".repeat(10_000) + " deep");

        assertThat(tree().page("/blog/knees")).isPresent();
        assertOnly("blog/bad.md:5:1 error not-rendered The text is nested too deeply or otherwise cannot be read as "
                + "Markdown: simplify it.");
    }

    @Test
    void survivesAliasesThatMultiply() {
        StringBuilder lines = new StringBuilder("title: T\ndescription: D\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            lines.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
        }
        write("blog/bad.md", "---\n" + lines + "---\nText");

        assertThat(tree().page("/blog/knees")).isPresent();
        assertOnly("blog/bad.md:5:10 error broken-yaml A text that begins with * must stand in quotes.");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        write("blog/bad.md", "---\ntitle: T\ndescription: D\n---\n" + "word ".repeat(100_000));

        assertOnly("blog/bad.md:1:1 error too-large The file is larger than 300 KB: split it.");
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        Files.write(folder.resolve("blog/bad.md"), "---\ntitle: Rücken\n---\n".getBytes(StandardCharsets.ISO_8859_1));

        assertOnly("blog/bad.md:1:1 error not-utf-8 The file is not saved as UTF-8: choose UTF-8 when saving it.");
    }

    @Test
    void acceptsAByteOrderMarkAndWindowsLineEnds() {
        write("blog/good.md", "\uFEFF---\r\ntitle: T\r\ndescription: D\r\n---\r\nText\r\n");

        assertThat(problems()).isEmpty();
        assertThat(tree().page("/blog/good").orElseThrow().body().html()).contains("Text");
    }

    @Test
    void worksWithoutAnyFactsAboutTheClinic() {
        write("site.yaml", "name: Our: clinic\n");

        assertThat(tree().page("/blog/knees")).isPresent();
        assertThat(tree().clinic().name()).isEqualTo("Our clinic");
        assertThat(tree().problems()).singleElement().extracting(Problem::file).isEqualTo("site.yaml");
    }

    @Test
    void saysThatTheFolderIsMissing() {
        ContentTree nothing = read(folder.resolve("nowhere"));

        assertThat(nothing.pages()).isEmpty();
        assertThat(nothing.problems()).extracting(Problem::code).contains("unreadable-folder");
    }

    @Test
    void publishesAndExpiresAtTheExactInstantInTheClinicsTimeZone() {
        write(
                "blog/soon.md",
                "---\ntitle: T\ndescription: D\npublishAt: 2026-11-23 06:00\nexpiresAt: 2026-11-24\n---\n");
        Page page = tree().page("/blog/soon").orElseThrow();

        assertThat(page.stateAt(NOON.minusNanos(1))).isEqualTo(PageState.SCHEDULED);
        assertThat(page.stateAt(NOON)).isEqualTo(PageState.LIVE);
        assertThat(page.stateAt(Instant.parse("2026-11-24T05:59:59.999Z"))).isEqualTo(PageState.LIVE);
        assertThat(page.stateAt(Instant.parse("2026-11-24T06:00:00Z"))).isEqualTo(PageState.EXPIRED);
    }

    @Test
    void listsOnlyWhatIsLiveNewestFirst() {
        write("blog/old.md", "---\ntitle: Old\ndescription: D\ndate: 2026-01-01\n---\n");
        write("blog/new.md", "---\ntitle: New\ndescription: D\ndate: 2026-10-01\n---\n");
        write("blog/draft.md", "---\ntitle: Draft\ndescription: D\ndraft: true\n---\n");
        write("blog/gone.md", "---\ntitle: Gone\ndescription: D\nwithdrawn: true\n---\n");

        assertThat(tree().pagesIn("/blog/", NOON)).extracting(Page::title).containsExactly("New", "Old", "Knees");
    }

    @Test
    void showsNoticesBetweenTheirDates() {
        write(
                "notices/closed.md",
                "---\ntitle: Closed\nplace: below\nfrom: 2026-11-23\nuntil: 2026-11-24\n---\nToday.\n");

        assertThat(tree().noticesAt(Notice.Place.BELOW, NOON))
                .extracting(Notice::title)
                .containsExactly("Closed");
        assertThat(tree().noticesAt(Notice.Place.TOP, NOON)).isEmpty();
        assertThat(tree().noticesAt(Notice.Place.BELOW, Instant.parse("2026-11-24T06:00:00Z")))
                .isEmpty();
    }

    /** So that nobody works out again what follows from a page. */
    @Test
    void handsOutTheSamePageUntilItsFileOrItsPictureChanges() {
        write("blog/hip.png", Camera.png(50, 30));
        write("blog/hips.md", "---\ntitle: Hips\ndescription: D\n---\n![A hip](hip.png)\n");
        Folder files = new Folder(folder);
        Library library = new Library(files, KeptTexts.nowhere());
        Page first = library.take(files.look()).page("/blog/hips").orElseThrow();
        assertThat(first.body().html()).contains("width=\"50\"");

        write("blog/knees.md", "---\ntitle: Knees\ndescription: D\n---\nRun.\n");
        Page same = library.take(files.look()).page("/blog/hips").orElseThrow();
        write("blog/hip.png", Camera.png(60, 30));
        Page other = library.take(files.look()).page("/blog/hips").orElseThrow();
        write("blog/hips.md", "---\ntitle: Hips!\ndescription: D\n---\n![A hip](hip.png)\n");
        Page renamed = library.take(files.look()).page("/blog/hips").orElseThrow();

        assertThat(same).isSameAs(first);
        assertThat(other.body().html()).contains("width=\"60\"");
        assertThat(renamed.title()).isEqualTo("Hips!");
    }
}

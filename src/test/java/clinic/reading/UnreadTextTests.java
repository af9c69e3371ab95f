package clinic.reading;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.Camera;
import clinic.FolderTest;
import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.folder.Folder;
import clinic.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A site opens before the texts of its pages are read. */
class UnreadTextTests extends FolderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    /** Nested too deeply to be rendered. */
    private static final String DEEP = "> ".repeat(300) + "Walk.";

    private Folder files;
    private Library library;

    @BeforeEach
    void aLibrary() {
        files = new Folder(folder);
        library = new Library(files, KeptTexts.nowhere());
    }

    @Test
    void isReadWhenSomebodyAsksForIt() {
        writePage("about.md", "weight: 1");
        ContentTree tree = open();
        assertThat(tree.isComplete()).isFalse();
        assertThat(tree.unread()).isEqualTo(2);

        Page knees = tree.livePage("/blog/knees", NOW).orElseThrow();

        assertThat(knees.body().html()).contains("Walk.");
        assertThat(knees.body()).isSameAs(knees.body());
        assertThat(tree.unread()).isEqualTo(1);
        assertThat(library.again().isComplete()).isFalse();
    }

    @Test
    void isReadAheadThatOfTheNewestPageFirst() {
        write("blog/old.md", "---\ntitle: Old\ndescription: D\ndate: 2026-01-01\n---\nOld\n");
        write("blog/new.md", "---\ntitle: New\ndescription: D\ndate: 2026-03-03\n---\nNew\n");
        ContentTree tree = open();
        List<MarkdownText> unread = library.unread();

        unread.get(0).body();
        unread.get(1).body();

        assertThat(tree.page("/blog/knees").orElseThrow().text().isRead()).isTrue();
        assertThat(tree.page("/blog/new").orElseThrow().text().isRead()).isTrue();
        assertThat(tree.page("/blog/old").orElseThrow().text().isRead()).isFalse();
        assertThat(library.unread()).containsExactly(unread.get(2));
    }

    @Test
    void tellsWhatIsWrongWithItOnceAllAreRead() {
        write("blog/text.md", "---\ntitle: T\ndescription: D\ncolor: red\n---\n# Text\n![A hip](hip.png)\n");
        write("blog/hip.png", "no picture");
        ContentTree first = open();
        assertThat(first.problems()).extracting(Problem::code).containsExactly("unknown-key");

        readAhead();
        ContentTree tree = library.again();

        assertThat(tree.isComplete()).isTrue();
        assertThat(tree.unread()).isZero();
        assertThat(tree.version()).isGreaterThan(first.version());
        assertThat(tree.problems()).isEqualTo(tree().problems());
        assertThat(tree.problems())
                .extracting(Problem::code)
                .containsExactly("unknown-key", "heading-level", "unknown-picture");
    }

    @Test
    void isNeverShownIfItCannotBeRendered() {
        write("blog/deep.md", "---\ntitle: T\ndescription: D\n---\n" + DEEP);
        ContentTree tree = open();

        assertThat(tree.livePage("/blog/deep", NOW)).isEmpty();
        assertThat(tree.livePage("/blog/knees", NOW)).isPresent();

        readAhead();
        ContentTree read = library.again();
        assertThat(read.pages()).containsOnlyKeys("/blog/knees");
        assertThat(read.problems())
                .extracting(problem -> problem.toString().replaceFirst("(?<=not-rendered).*", ""))
                .containsExactly("blog/deep.md:5:1 error not-rendered");
        assertThat(read.kept()).isEmpty();
    }

    @Test
    void isNoLastGoodVersionIfItCannotBeRendered() {
        write("blog/deep.md", "---\ntitle: T\ndescription: D\n---\n" + DEEP);
        open();
        readAhead();
        write("blog/deep.md", "no front matter");
        ContentTree tree = library.take(files.look());

        assertThat(tree.pages()).containsOnlyKeys("/blog/knees");
        assertThat(tree.kept()).isEmpty();
        assertThat(tree.problems()).extracting(Problem::code).containsExactly("missing-front-matter");
    }

    @Test
    void isReadAtOnceWhereAFileChangesMeanwhile() {
        writePage("about.md", "weight: 1");
        open();
        write("about.md", "---\ntitle: T\ndescription: D\n---\n# Text\n");
        ContentTree tree = library.take(files.look());

        assertThat(tree.isComplete()).isFalse();
        assertThat(tree.unread()).isEqualTo(1);
        assertThat(tree.problems()).extracting(Problem::code).containsExactly("heading-level");
    }

    @Test
    void showsItsPicturesWhoeverAsksFirst() {
        write("blog/hip.png", Camera.png(50, 30));
        write("blog/hips.md", "---\ntitle: T\ndescription: D\n---\n![A hip](hip.png)\n");
        ContentTree tree = open();
        assertThat(tree.pictures()).isEmpty();

        String html = tree.livePage("/blog/hips", NOW).orElseThrow().body().html();

        assertThat(Jsoup.parse(html).select("img[width=50]")).hasSize(1);
        assertThat(tree.pictures()).containsOnlyKeys("blog/hip.png");
        readAhead();
        ContentTree read = library.again();
        assertThat(read.page("/blog/hips").orElseThrow().body().html()).isEqualTo(html);
        assertThat(read.pictures()).isEqualTo(tree.pictures());
    }

    private ContentTree open() {
        return library.open(files.look());
    }

    private void readAhead() {
        library.unread().forEach(MarkdownText::body);
    }
}

package clinic.picture;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.Camera;
import clinic.FolderTest;
import clinic.address.SiteAddress;
import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.content.Picture;
import clinic.folder.FolderSettings;
import clinic.illustration.Print;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersTests extends FolderTest {

    private static final String AT_NOON = "2026-11-23 12:00";
    private static final Instant NOON = Instant.parse("2026-11-23T18:00:00Z");

    private Instant now = NOON.minusSeconds(1);

    @BeforeEach
    void aPicture() {
        write("blog/hip.jpg", Camera.jpeg(1300, 700));
    }

    @ParameterizedTest
    @CsvSource({
        "withdrawn: true, false",
        "draft: true, true",
        "publishAt: 2097-01-01, true",
        "expiresAt: 2020-01-01, false"
    })
    void haveThePicturesOfPagesThatAreNotGone(String line, boolean isThere) throws IOException {
        page("hips", line + "\nimage: hip.jpg");
        page("text", line, "![A hip](/blog/hip.jpg)");
        ContentTree tree = tree();

        assertThat(orders(tree).named(print(tree)).isPresent()).isEqualTo(isThere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blog/text.md", "notices/text.md"})
    void haveAPictureAsLongAsOneTextShowsIt(String file) throws IOException {
        page("hips", "withdrawn: true", "![A hip](hip.jpg)");
        write(file, "---\ntitle: T\ndescription: D\nplace: top\n---\n![A hip](/blog/hip.jpg)\n");
        ContentTree tree = tree();

        assertThat(orders(tree).named(print(tree))).isPresent();
    }

    @Test
    void waitForNoTextThatIsNotReadYet() throws IOException {
        page("hips", "image: hip.jpg");
        ContentTree tree = unread(tree());
        Orders orders = orders(tree);

        assertThat(orders.named(print(tree))).isPresent();
        assertThat(orders.areComplete()).isFalse();
    }

    @Test
    void loseWhatAPageShowedAtTheInstantAtWhichItExpires() throws IOException {
        page("hips", "image: hip.jpg\nexpiresAt: " + AT_NOON);
        ContentTree tree = tree();
        Orders orders = orders(tree);
        String shared = Objects.requireNonNull(pictures(tree).share(page(tree)))
                .address()
                .replaceFirst(".*/", "");
        assertThat(orders.named(print(tree))).isPresent();
        assertThat(orders.named(shared)).isPresent();

        now = NOON;

        assertThat(orders.named(print(tree))).isEmpty();
        assertThat(orders.named(shared)).isEmpty();
    }

    @Test
    void doNotTellTheTitleOfAPageBeforeItIsLive() throws IOException {
        page("hips", "publishAt: " + AT_NOON);
        ContentTree tree = tree();
        Orders orders = orders(tree);
        String card = ShareCard.of(page(tree), tree.clinic()).name();
        assertThat(orders.named(card)).isEmpty();

        now = NOON;

        assertThat(orders.named(card)).isPresent();
    }

    private void page(String name, String lines) {
        page(name, lines, "Text");
    }

    private void page(String name, String lines, String text) {
        write("blog/" + name + ".md", "---\ntitle: Hips\ndescription: D\n" + lines + "\n---\n" + text + "\n");
    }

    private static Page page(ContentTree tree) {
        return tree.page("/blog/hips").orElseThrow();
    }

    private static String print(ContentTree tree) {
        Picture picture = Objects.requireNonNull(tree.pictures().get("blog/hip.jpg"));
        return Print.of(picture).get(0).name();
    }

    private Orders orders(ContentTree tree) throws IOException {
        InstantSource clock = () -> now;
        Darkroom darkroom = new Darkroom(new FolderSettings(folder, Duration.ofSeconds(2)));
        return new Orders(() -> tree, darkroom, new Lettering(), clock.withZone(ZoneOffset.UTC));
    }

    private Pictures pictures(ContentTree tree) throws IOException {
        return new Pictures(tree, new SiteAddress(URI.create("https://clinic.example")), new Lettering());
    }
}

package clinic.illustration;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.Camera;
import clinic.FolderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a picture, said where a text shows it: in line 6 from the third sign on. Its words take its place. */
class PictureProblemTests extends FolderTest {

    @ParameterizedTest
    @ValueSource(strings = {"Just a text", "", "<html><body>No picture</body></html>", "%PDF-1.7", "svg, but no <svg"})
    void refusesWhatIsNoPictureWhateverItsName(String content) {
        show("hip.jpg", content.getBytes(StandardCharsets.UTF_8));

        assertRefused(
                "unknown-picture 'hip.jpg' is no picture that browsers show: save it as JPEG, PNG, WebP, GIF or SVG.");
    }

    @Test
    void takesAPictureByItsContentWhateverItsName() {
        show("hip.jpg", Camera.png(40, 20));

        assertThat(problems()).isEmpty();
        assertThat(page().select("img").attr("src")).endsWith("-40.png");
    }

    @Test
    void refusesABombByItsFirstBytes() {
        show("hip.png", Camera.bomb(60_000, 60_000));

        assertRefused(
                "huge-picture The picture 'hip.png' has 60000 × 60000 pixels: save it with 50 million at most; 2400 "
                        + "× 1600 is plenty.");
    }

    @Test
    void refusesMorePixelsOfAWebpThanFitIntoMemory() {
        show("hip.webp", Camera.webp(4_001, 4_000));

        assertRefused(
                "huge-picture The picture 'hip.webp' has 4001 × 4000 pixels: save it with 16 million at most; 2400 "
                        + "× 1600 is plenty.");
    }

    @Test
    void refusesMoreBytesThanAnyoneNeeds() {
        show("hip.jpg", new byte[20_000_001]);

        assertRefused(
                "too-large The picture 'hip.jpg' has more than 20 MB: save it smaller, such as 2400 pixels wide.");
    }

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of("hip.jpg", Camera.photograph(400, 300, 1)),
                Arguments.of("hip.png", Camera.png(400, 300)),
                Arguments.of("hip.gif", Camera.gif(400, 300, 1)),
                Arguments.of("hip.webp", Camera.webp(400, 300)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void refusesAPictureThatBreaksOff(String name, byte[] picture) {
        show(name, Camera.halfOf(picture));

        assertRefused("broken-picture The picture '" + name + "' breaks off: copy it here once more, all of it.");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void takesAPictureThatIsWhole(String name, byte[] picture) {
        show(name, picture);

        assertThat(problems()).isEmpty();
        assertThat(page().select("img")).hasSize(1);
    }

    @Test
    void refusesAPictureWithoutAHead() {
        show("hip.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0, (byte) 0xFF, (byte) 0xD9});

        assertRefused("broken-picture The picture 'hip.jpg' cannot be read: open it and save it once more.");
    }

    @Test
    void refusesTheColorsOfAPrintingPress() {
        show("hip.jpg", Camera.cmyk(40, 20));

        assertRefused(
                "print-picture The picture 'hip.jpg' has the colors of a printing press (CMYK): save it with those of "
                        + "a screen (RGB).");
    }

    @Test
    void tellsThatNothingMovesOnAPage() {
        show("hip.gif", Camera.gif(40, 20, 3));

        assertOnly(
                "blog/text.md:6:3 warning moving-picture Readers see only the first image of 'hip.gif', since nothing "
                        + "on a page moves: show the steps side by side.");
        assertThat(page().select("img").attr("src")).endsWith("-40.png");
    }

    @Test
    void refusesALinkThatLeadsOutOfTheFolder() throws IOException {
        Files.write(temporary.resolve("secret.png"), Camera.png(40, 20));
        show("other.png", Camera.png(40, 20));
        Files.createSymbolicLink(folder.resolve("blog/hip.png"), temporary.resolve("secret.png"));
        write("blog/text.md", "---\ntitle: T\ndescription: D\n---\n\nA ![hip](hip.png)\n");

        assertRefused("outside-folder This link leads out of the content folder: put the file itself here.");
    }

    @Test
    void tellsWhatADrawingIsShownWithout() {
        show("hip.svg", drawing("<script>1</script><circle r='3' onclick='1'/>").getBytes(StandardCharsets.UTF_8));

        assertOnly(
                "blog/text.md:6:3 warning cut-drawing The drawing 'hip.svg' is shown without 'script', 'onclick', which "
                        + "could run or load something: look whether it is still whole.");
        assertThat(page().select("img[width=40][height=20]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<svg width='100%' height='100%'/>",
                "<svg width='0' height='0'/>",
                "<svg viewBox='0 0 99999 99999'/>"
            })
    void refusesADrawingWithoutASize(String drawing) {
        show("hip.svg", drawing.getBytes(StandardCharsets.UTF_8));

        assertRefused("broken-picture The drawing 'hip.svg' does not say how large it is: save it with a width and a "
                + "height.");
    }

    @Test
    void refusesADrawingThatIsLargerThanAPhotograph() {
        show("hip.svg", drawing("<!--" + "x".repeat(1_000_000) + "-->").getBytes(StandardCharsets.UTF_8));

        assertRefused(
                "large-picture The drawing 'hip.svg' has more than 1000 KB: save it without what it does not need, or "
                        + "as PNG.");
    }

    @Test
    void saysWhatIsWrongWithTheHeadWhereItIsNamed() {
        write("blog/hip.png", "no picture");
        write("blog/text.md", "---\ntitle: T\ndescription: D\nimage: hip.png\nimageAlt: A hip\n---\n");

        assertOnly(
                "blog/text.md:4:1 warning unknown-picture 'hip.png' is no picture that browsers show: save it as JPEG, "
                        + "PNG, WebP, GIF or SVG.");
    }

    @Test
    void saysItInANoticeToo() {
        write("notices/hip.png", "no picture");
        write("notices/closed.md", "---\nplace: top\n---\n![A hip](hip.png)\n");

        assertOnly(
                "notices/closed.md:4:1 warning unknown-picture 'hip.png' is no picture that browsers show: save it as "
                        + "JPEG, PNG, WebP, GIF or SVG.");
    }

    static String drawing(String inside) {
        return "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>" + inside + "</svg>";
    }

    private void show(String name, byte[] picture) {
        write("blog/" + name, picture);
        write("blog/text.md", "---\ntitle: T\ndescription: D\n---\n\nA ![hip](" + name + ")\n");
    }

    private void assertRefused(String problem) {
        assertOnly("blog/text.md:6:3 warning " + problem);
        assertThat(page().select("img, picture")).isEmpty();
        assertThat(page().select(".no-picture").text()).isEqualTo("hip");
        assertThat(page().text()).isEqualTo("A hip");
    }

    private Document page() {
        return Jsoup.parse(tree().page("/blog/text").orElseThrow().body().html());
    }
}

package clinic.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.Camera;
import clinic.FolderTest;
import clinic.content.Picture;
import clinic.folder.FolderSettings;
import clinic.illustration.Format;
import clinic.illustration.Print;
import clinic.illustration.Raster;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DarkroomTests extends FolderTest {

    /** The quarters of a test picture: red, green, blue and white. */
    @ParameterizedTest
    @CsvSource({"1, RG", "2, GR", "3, WB", "4, BW", "5, RB", "6, BR", "7, WG", "8, GW"})
    void turnsAPhotographUpright(int orientation, String top) throws IOException {
        BufferedImage image = developed(Camera.photograph(900, 600, orientation), 400, Format.JPEG);

        int quarter = image.getWidth() / 4;
        assertThat(color(image, quarter, 20) + color(image, 3 * quarter, 20)).isEqualTo(top);
        assertThat(image.getWidth()).isEqualTo(400);
        assertThat(image.getHeight()).isEqualTo(orientation < 5 ? 267 : 600);
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"JPEG", "WEBP"})
    void leavesNothingThatACameraNoted(Format format) throws IOException {
        byte[] photograph = Camera.photograph(900, 600, 1);
        assertThat(text(photograph)).contains("Exif", Camera.PLACE);

        assertThat(text(developedBytes(photograph, 800, format))).doesNotContain("Exif", "Aurora", "39.7294");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"PNG", "WEBP"})
    void keepsWhatIsClear(Format format) throws IOException {
        BufferedImage image = developed(Camera.png(900, 600), 400, format);

        assertThat(image.getRGB(50, 50) >>> 24).isZero();
        assertThat(image.getRGB(350, 50)).isEqualTo(0xFF00FF00);
    }

    @Test
    void readsWebp() throws IOException {
        BufferedImage image = developed(Camera.webp(900, 600), 400, Format.WEBP);

        assertThat(color(image, 100, 60) + color(image, 300, 60)).isEqualTo("RG");
    }

    @Test
    void makesOfAGifItsFirstImage() throws IOException {
        BufferedImage image = developed(Camera.gif(900, 600, 2), 400, Format.PNG);

        assertThat(color(image, 100, 60) + color(image, 300, 60)).isEqualTo("RG");
    }

    @Test
    void fillsTheShapeOfASharedLinkWithTheMiddle() throws IOException {
        Picture picture = picture(Camera.jpeg(1300, 2000));
        BufferedImage image = read(darkroom().developShared(picture));

        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(color(image, 100, 100) + color(image, 1100, 600)).isEqualTo("RW");
    }

    @Test
    void makesNothingOfAPictureThatIsAnotherOneByNow() {
        Picture picture = picture(Camera.jpeg(900, 600));
        write("blog/hip.jpg", Camera.jpeg(900, 601));

        assertThatThrownBy(() -> darkroom().develop(new Print(picture, 400, Format.JPEG)))
                .isInstanceOf(IOException.class)
                .hasMessage("blog/hip.jpg is another picture by now");
    }

    private BufferedImage developed(byte[] original, int width, Format format) throws IOException {
        return read(developedBytes(original, width, format));
    }

    private byte[] developedBytes(byte[] original, int width, Format format) throws IOException {
        return darkroom().develop(new Print(picture(original), width, format));
    }

    private Darkroom darkroom() {
        return new Darkroom(new FolderSettings(folder, Duration.ofSeconds(2)));
    }

    private Picture picture(byte[] original) {
        write("blog/hip.jpg", original);
        write("blog/text.md", "---\ntitle: T\ndescription: D\n---\n![A hip](hip.jpg)\n");
        return Objects.requireNonNull(tree().pictures().get("blog/hip.jpg"));
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        try (Raster raster = Raster.open(bytes).orElseThrow()) {
            return raster.reader().read(0, raster.reader().getDefaultReadParam());
        }
    }

    private static String color(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        boolean isRed = (rgb >> 16 & 0xFF) > 127;
        boolean isGreen = (rgb >> 8 & 0xFF) > 127;
        return isRed ? (isGreen ? "W" : "R") : isGreen ? "G" : "B";
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

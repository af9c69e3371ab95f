package clinic.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareCardTests {

    private static final Lines.Room ROOM = new Lines.Room(1000, 340, 1.2, 84, 48);

    private final Lettering lettering = lettering();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Knees",
                "Sciatica: what it is and what to do about it in the first weeks – “slowly”",
                "Straßenbahnführerüberprüfungskommissionsvorsitzender",
                "😀",
                "A very long title that nobody should ever write but somebody will some day write, and then one more time the"
                        + " same: a very long title that nobody should ever write but somebody will, on purpose or by chance"
            })
    void drawsEveryTitleInsideItsMargins(String title) throws IOException {
        BufferedImage image = ImageIO.read(
                new ByteArrayInputStream(new ShareCard(title, "Physical Therapy Advantage").draw(lettering)));

        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        for (int y = 0; y < 630; y++) {
            assertThat(image.getRGB(70, y)).as("left of " + y).isEqualTo(image.getRGB(0, 0));
            assertThat(image.getRGB(1125, y)).as("right of " + y).isNotEqualTo(0xFFFFFFFF);
        }
    }

    @Test
    void hasAnotherNameForEachTitleAndClinic() {
        String name = new ShareCard("Knees", "Clinic").name();

        assertThat(name).matches("[0-9a-f]{32}-share\\.png");
        assertThat(new ShareCard("Knees", "Clinic").name()).isEqualTo(name);
        assertThat(new ShareCard("Hips", "Clinic").name()).isNotEqualTo(name);
        assertThat(new ShareCard("Knees", "Other").name()).isNotEqualTo(name);
    }

    @Test
    void isNotDrawnWhereALetterWouldBeMissing() {
        assertThat(new ShareCard("Ελλάδα", "Clinic").canBeDrawn(lettering)).isFalse();
        assertThat(new ShareCard("腰痛", "Clinic").canBeDrawn(lettering)).isFalse();
        assertThat(new ShareCard("Knees 😀 – “Zoë’s” ü", "Clinic").canBeDrawn(lettering))
                .isTrue();
    }

    @Test
    void setsAShortTitleLargeOnOneLine() {
        assertThat(Lines.of("Knees", ROOM, lettering)).isEqualTo(new Lines(java.util.List.of("Knees"), 84));
    }

    @Test
    void shrinksALongTitleUntilItFits() {
        Lines lines = Lines.of(
                "Sciatica: what it is and what to do about it in the first weeks at home, and after that",
                ROOM,
                lettering);

        assertThat(lines.size()).isLessThan(84);
        assertThat(String.join(" ", lines.lines()))
                .isEqualTo("Sciatica: what it is and what to do about it in the first weeks at home, and after that");
        assertThat(lines.lines()).allMatch(line -> lettering.width(line, lines.size()) <= 1000);
    }

    @Test
    void cutsATitleThatIsTooLongEvenWhenSmall() {
        Lines lines = Lines.of("word, ".repeat(100).strip(), ROOM, lettering);

        assertThat(lines.size()).isEqualTo(48);
        assertThat(lines.lines()).hasSize(5).allMatch(line -> lettering.width(line, 48) <= 1000);
        assertThat(lines.lines().get(4)).endsWith("word…");
    }

    @Test
    void breaksAWordThatIsWiderThanALine() {
        Lines lines = Lines.of("M".repeat(40), ROOM, lettering);

        assertThat(String.join("", lines.lines())).isEqualTo("M".repeat(40));
        assertThat(lines.lines()).hasSizeGreaterThan(1).allMatch(line -> lettering.width(line, lines.size()) <= 1000);
    }

    private static Lettering lettering() {
        try {
            return new Lettering();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

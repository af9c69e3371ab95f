package clinic.journey;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;

/**
 * What somebody sees of a page who squints: a picture so small that another font changes it little, and another colour,
 * column or picture much.
 */
record Look(BufferedImage picture) {

    private static final Path KEPT = Path.of("src/test/resources/looks");
    private static final double SCALE = 0.125;

    static Look at(Page page) {
        try {
            return new Look(Thumbnails.of(new ByteArrayInputStream(page.screenshot()))
                    .scale(SCALE)
                    .asBufferedImage());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The look of a page that was found good. */
    static Look kept(String name) throws IOException {
        return new Look(ImageIO.read(file(name).toFile()));
    }

    /** Takes this look as a good one, if there is none yet, and tells whether there was none. */
    boolean keepIfNew(String name) throws IOException {
        if (!Files.exists(file(name))) {
            Files.createDirectories(KEPT);
            return ImageIO.write(picture, "png", file(name).toFile());
        }
        return false;
    }

    private static Path file(String name) {
        return KEPT.resolve(name + ".png");
    }

    /** From 0, the same, to 1, black against white. */
    double differenceFrom(Look other) {
        if (picture.getWidth() != other.picture.getWidth() || picture.getHeight() != other.picture.getHeight()) {
            return 1;
        }
        long sum = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                sum += difference(picture.getRGB(x, y), other.picture.getRGB(x, y));
            }
        }
        return sum / (3.0 * 255 * picture.getWidth() * picture.getHeight());
    }

    private static int difference(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.abs((one >> shift & 255) - (other >> shift & 255));
        }
        return sum;
    }
}

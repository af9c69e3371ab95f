package clinic.illustration;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The format that is smallest. Its library is written in C, and so not there on every system. */
public final class Webp {

    /** In pixels; the format has room for no more. */
    public static final int LONGEST_SIDE = 16_383;

    private static final Logger log = LoggerFactory.getLogger(Webp.class);

    private Webp() {}

    /** Whether this system can write it; the first to ask waits for the library. */
    public static boolean isThere() {
        return Attempt.SUCCEEDED;
    }

    public static ImageReader reader() {
        return new WebPImageReaderSpi().createReaderInstance(null);
    }

    /** Not by its name: Java looks for formats once, and on a thread that knows no jar in our jar it finds none. */
    public static ImageWriter writer() {
        return new WebPImageWriterSpi().createWriterInstance(null);
    }

    private static final class Attempt {

        static final boolean SUCCEEDED = succeeds();

        private static boolean succeeds() {
            ImageWriter writer = writer();
            try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(new ByteArrayOutputStream())) {
                writer.setOutput(out);
                writer.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
                return true;
            } catch (IOException | RuntimeException | LinkageError e) {
                log.warn("No WebP on this system, so readers get larger pictures: {}", e.toString());
                return false;
            } finally {
                writer.dispose();
            }
        }
    }
}

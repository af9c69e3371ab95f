package clinic.picture;

import clinic.illustration.Format;
import clinic.illustration.Webp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pixels as a file, and nothing but pixels: no place, no camera, no name. */
final class Encoder {

    /** Of 1; a photograph at twice a screen's density shows no loss. */
    private static final float JPEG_QUALITY = .8f;

    private static final float WEBP_QUALITY = .78f;

    private Encoder() {}

    static byte[] encode(BufferedImage image, Format format) throws IOException {
        return switch (format) {
            case JPEG -> jpeg(image);
            case WEBP -> webp(image, "Lossy", WEBP_QUALITY);
            case PNG -> png(image);
            case SVG -> throw new IllegalArgumentException("A drawing has no pixels");
        };
    }

    /** For what may be a photograph or a drawing: whichever of the two ways takes fewer bytes. */
    static byte[] smallestWebp(BufferedImage image) throws IOException {
        byte[] lossy = encode(image, Format.WEBP);
        byte[] lossless = webp(image, "Lossless", .5f);
        return lossless.length < lossy.length ? lossless : lossy;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(JPEG_QUALITY);
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        return write(writer, image, how);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        return write(writer, image, writer.getDefaultWriteParam());
    }

    private static byte[] webp(BufferedImage image, String way, float quality) throws IOException {
        ImageWriter writer = Webp.writer();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionType(way);
        how.setCompressionQuality(quality);
        return write(writer, image, how);
    }

    private static byte[] write(ImageWriter writer, BufferedImage image, ImageWriteParam how) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

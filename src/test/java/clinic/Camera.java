package clinic;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Makes the picture files that editors have: a quarter each of red, green, blue and white, unless said otherwise. */
public final class Camera {

    /** What a telephone notes of where it was; readers must never get it. */
    public static final String PLACE = "Aurora 39.7294N 104.8319W";

    private static final Color[] QUARTERS = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};

    private Camera() {}

    public static byte[] jpeg(int width, int height) {
        return written(quarters(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    /** As a telephone writes it: with place and direction, by which 6 and 8 lie on their side. */
    public static byte[] photograph(int width, int height, int orientation) {
        byte[] jpeg = jpeg(width, height);
        byte[] notes = notes(orientation);
        return ByteBuffer.allocate(jpeg.length + notes.length)
                .put(jpeg, 0, 2)
                .put(notes)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** The upper left quarter is clear. */
    public static byte[] png(int width, int height) {
        BufferedImage image = quarters(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < width / 2; x++) {
            for (int y = 0; y < height / 2; y++) {
                image.setRGB(x, y, 0);
            }
        }
        return written(image, "png");
    }

    public static byte[] webp(int width, int height) {
        return written(quarters(width, height, BufferedImage.TYPE_INT_RGB), "webp");
    }

    /**
     * A GIF.
     *
     * @param images more than one and it moves
     */
    public static byte[] gif(int width, int height, int images) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < images; i++) {
                writer.writeToSequence(
                        new IIOImage(quarters(width, height, BufferedImage.TYPE_INT_RGB), null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** In the four colors of a printing press. */
    public static byte[] cmyk(int width, int height) {
        WritableRaster inks = java.awt.image.Raster.createInterleavedRaster(0, width, height, 4, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A PNG of a hundred bytes that says it is larger than any memory. */
    public static byte[] bomb(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        bytes.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array()));
        bytes.writeBytes(chunk("IDAT", new byte[40]));
        bytes.writeBytes(chunk("IEND", new byte[0]));
        return bytes.toByteArray();
    }

    /** What is left when copying breaks off. */
    public static byte[] halfOf(byte[] picture) {
        return Arrays.copyOf(picture, picture.length / 2);
    }

    private static BufferedImage quarters(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D canvas = image.createGraphics();
        for (int i = 0; i < QUARTERS.length; i++) {
            canvas.setColor(QUARTERS[i]);
            canvas.fillRect(i % 2 * width / 2, i / 2 * height / 2, (width + 1) / 2, (height + 1) / 2);
        }
        canvas.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalStateException(
                        "Nothing writes " + format + " of " + ImageTypeSpecifier.createFromRenderedImage(image));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Exif: which side is up, a description, and that a place is noted further on. */
    private static byte[] notes(int orientation) {
        byte[] place = (PLACE + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 3 * 12 + 4 + place.length + 2 + 12 + 4);
        int afterFields = 8 + 2 + 3 * 12 + 4;
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 3);
        field(tiff, 0x010E, 2, place.length, afterFields);
        field(tiff, 0x0112, 3, 1, orientation << 16);
        field(tiff, 0x8825, 4, 1, afterFields + place.length);
        tiff.putInt(0).put(place).putShort((short) 1);
        field(tiff, 0x0001, 2, 2, 'N' << 24);
        tiff.putInt(0);
        int length = 2 + 6 + tiff.capacity();
        return ByteBuffer.allocate(2 + length)
                .put(new byte[] {(byte) 0xFF, (byte) 0xE1})
                .putShort((short) length)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.array())
                .array();
    }

    private static void field(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] chunk(String type, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            byte[] name = type.getBytes(StandardCharsets.US_ASCII);
            CRC32 sum = new CRC32();
            sum.update(name);
            sum.update(content);
            out.writeInt(content.length);
            out.write(name);
            out.write(content);
            out.writeInt((int) sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

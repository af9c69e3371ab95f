package clinic.illustration;

import clinic.content.Picture;
import clinic.content.Picture.Kind;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures a picture by its first bytes, without decoding it, and refuses what browsers cannot or should not show. */
final class Measuring {

    private static final Logger log = LoggerFactory.getLogger(Measuring.class);

    private static final long MOST_PIXELS = 50_000_000;

    /** Its library can read no part of a picture and takes eight bytes for each pixel. */
    private static final long MOST_PIXELS_OF_WEBP = 16_000_000;

    private Measuring() {}

    /** @param hash of the bytes */
    static Measured measure(String file, String hash, byte[] bytes) throws RefusedException {
        try {
            Optional<Raster> opened = Raster.open(bytes);
            if (opened.isPresent()) {
                try (Raster raster = opened.get()) {
                    return measure(file, hash, bytes, raster);
                }
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            log.debug("Picture without a head", e);
            throw broken("The picture %s cannot be read: open it and save it once more.".formatted(name(file)));
        }
        return SafeDrawing.measure(file, hash, bytes);
    }

    private static Measured measure(String file, String hash, byte[] bytes, Raster raster)
            throws IOException, RefusedException {
        ImageReader reader = raster.reader();
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        checkSize(file, raster.kind(), width, height);
        if (raster.kind() == Kind.WEBP && isMoving(bytes)) {
            throw new RefusedException(
                    "moving-picture",
                    "The picture %s moves, and nothing on a page does: save its images one by one and show them side by side."
                            .formatted(name(file)));
        }
        if (!Ending.isThere(raster.kind(), bytes)) {
            throw broken("The picture %s breaks off: copy it here once more, all of it.".formatted(name(file)));
        }
        if (!hasColorsOfAScreen(raster)) {
            throw new RefusedException(
                    "print-picture",
                    "The picture %s has the colors of a printing press (CMYK): save it with those of a screen (RGB)."
                            .formatted(name(file)));
        }
        Orientation orientation = raster.orientation();
        boolean isTurned = Raster.isTurned(orientation);
        return new Measured(
                new Picture(file, hash, raster.kind(), isTurned ? height : width, isTurned ? width : height),
                flaw(file, raster));
    }

    private static void checkSize(String file, Kind kind, int width, int height) throws RefusedException {
        long most = kind == Kind.WEBP ? MOST_PIXELS_OF_WEBP : MOST_PIXELS;
        if ((long) width * height > most) {
            throw new RefusedException(
                    "huge-picture",
                    "The picture %s has %d × %d pixels: save it with %d million at most; 2400 × 1600 is plenty."
                            .formatted(name(file), width, height, most / 1_000_000));
        }
    }

    private static @Nullable Flaw flaw(String file, Raster raster) throws IOException {
        return raster.kind() == Kind.GIF && raster.reader().getNumImages(true) > 1
                ? new Flaw(
                        "moving-picture",
                        "Readers see only the first image of %s, since nothing on a page moves: show the steps side by side."
                                .formatted(name(file)))
                : null;
    }

    /** Some releases of Java read the four inks of a press, in colors of their own, and some do not. */
    private static boolean hasColorsOfAScreen(Raster raster) throws IOException {
        Iterator<ImageTypeSpecifier> types = raster.reader().getImageTypes(0);
        return types.hasNext() && (raster.kind() != Kind.JPEG || types.next().getNumComponents() <= 3);
    }

    /** By a bit in the head of an extended file. */
    private static boolean isMoving(byte[] webp) {
        return webp.length > 20 && webp[15] == 'X' && (webp[20] & 2) != 0;
    }

    static RefusedException broken(String message) {
        return new RefusedException("broken-picture", message);
    }

    /** As an editor knows it. */
    static String name(String file) {
        return "'" + file.substring(file.lastIndexOf('/') + 1) + "'";
    }

    /** Whether the end of a file is there: what broke off while it was copied begins like any other. */
    private static final class Ending {

        private static final byte[] OF_JPEG = {(byte) 0xFF, (byte) 0xD9};
        private static final byte[] OF_PNG = {'I', 'E', 'N', 'D'};
        private static final byte[] OF_GIF = {0x3B};

        static boolean isThere(Kind kind, byte[] bytes) {
            return switch (kind) {
                // Telephones put a film or a second picture behind the first, hence the second half and not the end
                case JPEG -> isIn(bytes, bytes.length / 2, OF_JPEG);
                case PNG -> isIn(bytes, bytes.length / 2, OF_PNG);
                case GIF -> isIn(bytes, bytes.length - 4, OF_GIF);
                case WEBP -> bytes.length >= length(bytes);
                case SVG -> true;
            };
        }

        private static boolean isIn(byte[] bytes, int from, byte[] ending) {
            for (int i = bytes.length - ending.length; i >= Math.max(0, from); i--) {
                if (Arrays.equals(bytes, i, i + ending.length, ending, 0, ending.length)) {
                    return true;
                }
            }
            return false;
        }

        /** How long the file says that it is. */
        private static long length(byte[] webp) {
            long length = 0;
            for (int i = 7; i >= 4; i--) {
                length = (length << 8) | (webp[i] & 0xFF);
            }
            return length + 8;
        }
    }
}

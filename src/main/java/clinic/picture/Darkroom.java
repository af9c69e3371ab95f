package clinic.picture;

import clinic.content.Picture;
import clinic.content.Picture.Kind;
import clinic.folder.Folder;
import clinic.folder.FolderSettings;
import clinic.folder.UnreadableException;
import clinic.illustration.Album;
import clinic.illustration.Format;
import clinic.illustration.Print;
import clinic.illustration.Raster;
import clinic.illustration.SafeDrawing;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Iterator;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Develops pictures: decodes them in no more memory than there is, turns them upright and scales them. Decoding takes most of
 * the time, so the last picture stays at hand, in its largest size. For one thread.
 */
@Component
class Darkroom {

    /** No version is wider. */
    private static final int WIDEST = 1600;

    /** The part of all memory that the pixels of one picture may take; larger ones are read in every second or third row. */
    private static final int SHARE_OF_MEMORY = 6;

    private static final long MOST_BYTES = 200_000_000;

    private final Folder folder;
    private SoftReference<@Nullable Negative> last = new SoftReference<>(null);

    Darkroom(FolderSettings settings) {
        this.folder = new Folder(settings.content());
    }

    /** @throws IOException if the picture is damaged, or another one by now */
    byte[] develop(Print print) throws IOException {
        Picture picture = print.picture();
        if (picture.kind() == Kind.SVG) {
            return SafeDrawing.clean(original(picture)).orElseThrow(() -> new IOException("No drawing any more"));
        }
        BufferedImage scaled = Thumbnails.of(negative(picture))
                .forceSize(print.width(), print.height())
                .imageType(type(picture, print.format()))
                .asBufferedImage();
        boolean couldBeDrawn = picture.kind() == Kind.PNG || picture.kind() == Kind.GIF;
        return print.format() == Format.WEBP && couldBeDrawn
                ? Encoder.smallestWebp(scaled)
                : Encoder.encode(scaled, print.format());
    }

    /** The middle of a picture, in the shape of a shared link. */
    byte[] developShared(Picture picture) throws IOException {
        BufferedImage shared = Thumbnails.of(negative(picture))
                .crop(Positions.CENTER)
                .size(Picture.SHARED_WIDTH, Picture.SHARED_HEIGHT)
                .imageType(BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
        return Encoder.encode(shared, Format.JPEG);
    }

    private BufferedImage negative(Picture picture) throws IOException {
        @Nullable Negative known = last.get();
        if (known != null && known.hash().equals(picture.hash())) {
            return known.image();
        }
        last.clear();
        BufferedImage image = decode(picture);
        last = new SoftReference<>(new Negative(picture.hash(), image));
        return image;
    }

    private BufferedImage decode(Picture picture) throws IOException {
        try (Raster raster = Raster.open(original(picture)).orElseThrow(() -> new IOException("No picture any more"))) {
            ImageReader reader = raster.reader();
            Orientation orientation = raster.orientation();
            boolean isTurned = Raster.isTurned(orientation);
            ImageReadParam how = reader.getDefaultReadParam();
            int step = step(reader);
            if (step > 1) {
                how.setSourceSubsampling(step, step, 0, 0);
            }
            BufferedImage read = reader.read(0, how);
            double factor = factor(picture);
            int width = Math.max(1, (int) Math.round(factor * picture.width()));
            int height = Math.max(1, (int) Math.round(factor * picture.height()));
            BufferedImage scaled = Thumbnails.of(read)
                    .forceSize(isTurned ? height : width, isTurned ? width : height)
                    .imageType(type(read))
                    .asBufferedImage();
            return ExifFilterUtils.getFilterForOrientation(orientation).apply(scaled);
        }
    }

    /** Large enough for the widest version and for a shared link. */
    private static double factor(Picture picture) {
        double forPages = (double) WIDEST / picture.width();
        double forLinks = (double) Picture.SHARED_HEIGHT / picture.height();
        return Math.min(1, Math.max(forPages, forLinks));
    }

    /** Of how many rows and columns one is read. */
    private static int step(ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        int bytesOfPixel =
                types.hasNext() ? Math.max(1, types.next().getColorModel().getPixelSize() / 8) : 4;
        long most = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
        double all = (double) reader.getWidth(0) * reader.getHeight(0) * bytesOfPixel;
        return all <= most ? 1 : (int) Math.ceil(Math.sqrt(all / most));
    }

    private static int type(Picture picture, Format format) {
        boolean canBeClear = picture.kind() != Kind.JPEG && format != Format.JPEG;
        return canBeClear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    }

    private static int type(BufferedImage image) {
        return image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    }

    private byte[] original(Picture picture) throws IOException {
        try {
            byte[] bytes = Album.bytes(folder, picture.file());
            if (!Album.hash(bytes).equals(picture.hash())) {
                throw new IOException(picture.file() + " is another picture by now");
            }
            return bytes;
        } catch (UnreadableException e) {
            throw new IOException(picture.file() + " cannot be read", e);
        }
    }

    private record Negative(String hash, BufferedImage image) {}
}

package clinic.illustration;

import clinic.content.Picture.Kind;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A picture of pixels, opened to be read: what it is, its content tells. */
public final class Raster implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Raster.class);

    private static final Map<Kind, String> FORMATS = Map.of(Kind.JPEG, "jpeg", Kind.PNG, "png", Kind.GIF, "gif");

    private final byte[] picture;
    private final Kind kind;
    private final ImageReader reader;
    private final ImageInputStream stream;

    private Raster(byte[] picture, Kind kind, ImageReader reader, ImageInputStream stream) {
        this.picture = picture;
        this.kind = kind;
        this.reader = reader;
        this.stream = stream;
        // What is packed into other parts of a PNG could be a bomb too
        reader.setInput(stream, false, true);
    }

    /** Nothing if it is none, or of a kind that browsers do not show. */
    public static Optional<Raster> open(byte[] picture) throws IOException {
        ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture));
        for (Kind kind : Kind.values()) {
            if (kind != Kind.SVG) {
                ImageReader reader = reader(kind);
                if (isFor(reader, stream)) {
                    return Optional.of(new Raster(picture, kind, reader, stream));
                }
                reader.dispose();
            }
        }
        stream.close();
        return Optional.empty();
    }

    /** Of a file that is shorter than any head, some readers say so by failing. */
    private static boolean isFor(ImageReader reader, ImageInputStream stream) throws IOException {
        try {
            return reader.getOriginatingProvider().canDecodeInput(stream);
        } catch (EOFException e) {
            return false;
        }
    }

    private static ImageReader reader(Kind kind) {
        return kind == Kind.WEBP
                ? Webp.reader()
                : ImageIO.getImageReadersByFormatName(FORMATS.get(kind)).next();
    }

    public Kind kind() {
        return kind;
    }

    public ImageReader reader() {
        return reader;
    }

    /** Which of its sides is up, as the camera has noted; the first row where it has not. */
    public Orientation orientation() {
        if (kind != Kind.JPEG) {
            return Orientation.TOP_LEFT;
        }
        try {
            Metadata notes =
                    JpegMetadataReader.readMetadata(new ByteArrayInputStream(picture), List.of(new ExifReader()));
            return Optional.ofNullable(notes.getFirstDirectoryOfType(ExifIFD0Directory.class))
                    .map(about -> about.getInteger(ExifDirectoryBase.TAG_ORIENTATION))
                    .map(Orientation::typeOf)
                    .orElse(Orientation.TOP_LEFT);
        } catch (JpegProcessingException | IOException | RuntimeException e) {
            log.debug("Notes of a camera that cannot be read", e);
            return Orientation.TOP_LEFT;
        }
    }

    /** Whether it lies on its side. */
    public static boolean isTurned(Orientation orientation) {
        return switch (orientation) {
            case LEFT_TOP, RIGHT_TOP, RIGHT_BOTTOM, LEFT_BOTTOM -> true;
            default -> false;
        };
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        stream.close();
    }
}

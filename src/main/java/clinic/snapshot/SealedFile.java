package clinic.snapshot;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import clinic.privacy.FileSeal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.util.StreamUtils;
import tools.jackson.core.JacksonException;

/** A snapshot on disk: packed, sealed, and readable for its owner only. */
record SealedFile(Path path, FileSeal seal) {

    private static final int BUFFER_BYTES = 1 << 16;

    /** What is written into the file. */
    interface Body {
        Contents write(OutputStream to) throws SQLException;
    }

    /** Returns once it is on disk. Never replaces a file. */
    Contents write(Body body) throws IOException, SQLException {
        try (FileChannel channel = FileChannel.open(path, Set.of(CREATE_NEW, WRITE), onlyOwner())) {
            Header begun = new Header(seal.number(), 0);
            writeFully(begun, channel);
            Contents contents;
            OutputStream file = StreamUtils.nonClosing(Channels.newOutputStream(channel));
            try (OutputStream packed = new Packed(seal.seal(file, begun.context()))) {
                contents = body.write(packed);
            }
            long length = channel.size();
            channel.position(0);
            writeFully(new Header(begun.key(), length), channel);
            channel.force(true);
            return contents;
        }
    }

    /** Writes what arrives from elsewhere and is sealed already. */
    void copy(InputStream from) throws IOException {
        try (FileChannel channel = FileChannel.open(path, Set.of(CREATE_NEW, WRITE), onlyOwner())) {
            from.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
        try (InputStream arrived = Files.newInputStream(path)) {
            refuseCutOff(Header.parse(arrived.readNBytes(Header.BYTES), path));
        }
    }

    private static void writeFully(Header header, FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(header.bytes());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** What is sealed hardly gets smaller by more effort. */
    private static final class Packed extends GZIPOutputStream {

        Packed(OutputStream to) throws IOException {
            super(to, BUFFER_BYTES);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static FileAttribute<?>[] onlyOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** @throws SnapshotRefusedException if it is not a whole snapshot that our keys open */
    Contents read(Reading.Reader reader) throws SQLException {
        try (InputStream file = Files.newInputStream(path)) {
            Header header = Header.parse(file.readNBytes(Header.BYTES), path);
            refuseCutOff(header);
            if (!seal.has(header.key())) {
                throw new SnapshotRefusedException(path + " is sealed with the key "
                        + Integer.toUnsignedString(header.key())
                        + ", which is not in the key file: put the key file of its time back first.");
            }
            InputStream opened = seal.open(file, header.key(), header.context());
            return Reading.read(new GZIPInputStream(opened, BUFFER_BYTES), reader);
        } catch (IOException | JacksonException | NoSuchElementException e) {
            throw new SnapshotRefusedException(
                    Files.isReadable(path)
                            ? path + " is damaged: something in it is not as it was written."
                            : path + " cannot be read: is it there, and readable for this account?",
                    e);
        }
    }

    private void refuseCutOff(Header header) throws IOException {
        long size = Files.size(path);
        if (size < header.length() || header.length() == 0) {
            throw new SnapshotRefusedException(
                    header.length() == 0
                            ? path + " is cut off: the backup was never finished."
                            : path + " is cut off: %,d of its %,d bytes are there.".formatted(size, header.length()));
        }
    }
}

package clinic.backup;

import clinic.snapshot.SnapshotRefusedException;
import clinic.snapshot.Snapshots;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The socket in the data folder over which a running site hands a backup to the command. No network leads to it, only the
 * account that runs the site.
 */
record Handover(Path data) {

    private UnixDomainSocketAddress address() {
        return UnixDomainSocketAddress.of(
                data.resolve("backup.sock").toAbsolutePath().normalize());
    }

    /** Opens the site's end. Whatever is there is left from a site that was killed: of two, one has the database. */
    ServerSocketChannel open() throws IOException {
        Path path = address().getPath();
        Files.deleteIfExists(path);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(address());
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            }
            return server;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    void close(ServerSocketChannel server) throws IOException {
        server.close();
        Files.deleteIfExists(address().getPath());
    }

    /** Hands a backup over, or says why there is none. */
    static void give(SocketChannel to, String refusal) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Channels.newOutputStream(to))) {
            out.writeUTF(refusal);
        }
    }

    static void give(SocketChannel to, Path backup) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Channels.newOutputStream(to))) {
            out.writeUTF("");
            Files.copy(backup, out);
        }
    }

    /**
     * Asks the running site for a backup.
     *
     * @return whether one runs here that gives it
     */
    boolean fetch(Path file, Snapshots snapshots) throws IOException {
        Optional<SocketChannel> site = connect();
        if (site.isEmpty()) {
            return false;
        }
        try (DataInputStream in = new DataInputStream(Channels.newInputStream(site.get()))) {
            String refusal = in.readUTF();
            if (!refusal.isEmpty()) {
                throw new SnapshotRefusedException(refusal);
            }
            snapshots.receive(in, file);
            return true;
        }
    }

    private Optional<SocketChannel> connect() {
        try {
            return Optional.of(SocketChannel.open(address()));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty(); // nobody is there
        }
    }
}

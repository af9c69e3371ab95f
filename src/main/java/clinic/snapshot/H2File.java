package clinic.snapshot;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The file of an H2 database. It is filled under another name and renamed at the end, so that at no moment, whatever
 * breaks, there is half a database or none where one was.
 */
final class H2File implements Destination {

    private static final String PREFIX = "jdbc:h2:file:";
    private static final String SUFFIX = ".mv.db";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

    private final Path file;
    private final Path filling;
    private final DataSource database;
    private final boolean replace;
    private @Nullable Connection open;
    private @Nullable Path aside;

    static boolean isMeantBy(String url) {
        return url.startsWith(PREFIX);
    }

    /** The file that a connection to such an address opens or makes. */
    static Path of(String url) {
        return Path.of(name(url) + SUFFIX).toAbsolutePath().normalize();
    }

    private static String name(String url) {
        return url.substring(PREFIX.length(), end(url));
    }

    private static int end(String url) {
        return url.indexOf(';') < 0 ? url.length() : url.indexOf(';');
    }

    H2File(String url, String user, String password, boolean replace) {
        String fillingUrl = PREFIX + name(url) + ".restoring" + url.substring(end(url));
        this.file = of(url);
        this.filling = of(fillingUrl);
        this.database = new DriverManagerDataSource(fillingUrl, user, password);
        this.replace = replace;
    }

    @Override
    public void refuseUnlessFree() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        if (!replace) {
            throw new SnapshotRefusedException("There is a database already, " + file
                    + ": restore into an empty folder, or add --replace to move it aside.");
        }
        try (FileChannel present = FileChannel.open(file, WRITE)) {
            if (present.tryLock() == null) {
                throw inUse(null);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(e);
        }
    }

    private SnapshotRefusedException inUse(@Nullable Throwable cause) {
        return new SnapshotRefusedException("The site is running on " + file + ": stop it first.", cause);
    }

    @Override
    public DataSource database() throws IOException, SQLException {
        if (open == null) {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(filling);
            open = database.getConnection();
        }
        return database;
    }

    @Override
    public void settle(Instant now) throws IOException, SQLException {
        shutDown();
        try (FileChannel whole = FileChannel.open(filling, WRITE)) {
            whole.force(true);
        }
        refuseUnlessFree();
        if (Files.exists(file)) {
            aside = file.resolveSibling(file.getFileName() + ".before-" + TIME.format(now));
            keepAside(aside);
        }
        Files.move(filling, file, ATOMIC_MOVE);
    }

    /** As a second name of the same file where the disk knows that; then the move replaces the first name only. */
    private void keepAside(Path to) throws IOException {
        try {
            Files.createLink(to, file);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(file, to);
        }
    }

    private void shutDown() throws SQLException {
        if (open != null) {
            try (Connection last = open) {
                last.createStatement().execute("shutdown compact");
            }
            open = null;
        }
    }

    @Override
    public String afterBreak() {
        return "Nothing was changed.";
    }

    @Override
    public String place() {
        return file + (aside == null ? "" : " (what was there before is now " + aside + ")");
    }

    @Override
    public void close() throws IOException, SQLException {
        shutDown();
        Files.deleteIfExists(filling);
    }
}

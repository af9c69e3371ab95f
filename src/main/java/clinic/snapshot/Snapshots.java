package clinic.snapshot;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import clinic.privacy.KeysetFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Takes the database of the site away and brings it back. Uses connections of its own, so that no visitor waits for one.
 * Starts alone, without the site, for commands.
 */
@Component
public class Snapshots {

    private static final String UNFINISHED = ".part";

    private final KeysetFile keys;
    private final JdbcConnectionDetails site;

    Snapshots(KeysetFile keys, JdbcConnectionDetails site) {
        this.keys = keys;
        this.site = site;
    }

    /**
     * Writes everything that was committed before this call into a new file, which gets its name only once it is on disk
     * and has been restored from for a try.
     *
     * @throws SnapshotRefusedException if the try failed or the file is there already; then nothing is left of it
     */
    public Contents take(Path file, Instant moment) throws IOException, SQLException {
        SealedFile unfinished = unfinished(file);
        try {
            Contents written = unfinished.write(to -> new Writing(source()).write(to, moment));
            check(unfinished);
            Files.move(unfinished.path(), file, ATOMIC_MOVE);
            return written;
        } finally {
            Files.deleteIfExists(unfinished.path());
        }
    }

    /** Keeps a file that the running site has taken, once it has arrived whole. */
    public void receive(InputStream from, Path file) throws IOException {
        SealedFile unfinished = unfinished(file);
        try {
            unfinished.copy(from);
            Files.move(unfinished.path(), file, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished.path());
        }
    }

    private SealedFile unfinished(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new SnapshotRefusedException("The file " + file + " is there already.");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        return new SealedFile(unfinished, keys.fileSeal());
    }

    /** Whether the database is a file that one program at a time can have. */
    public boolean areOfOneFile() {
        return H2File.isMeantBy(site.getJdbcUrl());
    }

    private static void check(SealedFile file) throws IOException {
        Path folder = Objects.requireNonNull(file.path().toAbsolutePath().getParent());
        try (Throwaway throwaway = new Throwaway(folder)) {
            load(file, throwaway.database());
        } catch (SQLException | DataAccessException | FlywayException e) {
            throw new SnapshotRefusedException(
                    "The backup was written, but could not be restored for a try, so it was not kept.", e);
        }
    }

    private static Contents load(SealedFile file, DataSource into) throws SQLException {
        try (Loading loading = new Loading(into)) {
            Contents contents = file.read(loading);
            loading.finish(contents);
            if (!file.seal().opens(into)) {
                throw new SnapshotRefusedException(
                        file.path() + " opens, but the key file does not open what is sealed in it.");
            }
            return contents;
        }
    }

    /** Whether this is what a run leaves that was killed, or what a run is at work on. */
    public static boolean isUnfinished(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(UNFINISHED) || name.startsWith(Throwaway.PREFIX);
    }

    /**
     * Makes a file the database of the site again, with the newest tables.
     *
     * @param replace whether a present H2 database is moved aside
     * @throws SnapshotRefusedException if that must not be; then nothing was touched
     */
    public Restored restore(Path from, boolean replace, Instant now) throws IOException, SQLException {
        SealedFile file = new SealedFile(from, keys.fileSeal());
        try (Destination destination = destination(replace)) {
            destination.refuseUnlessFree();
            file.read(Reading.LOOK);
            return load(file, destination, now);
        }
    }

    private static Restored load(SealedFile file, Destination destination, Instant now) throws IOException {
        try {
            Contents contents = load(file, destination.database());
            Instant newest = newest(destination.database());
            destination.settle(now);
            return new Restored(contents, destination.place(), newest);
        } catch (SQLException | DataAccessException | FlywayException e) {
            throw new SnapshotRefusedException(
                    "The restore broke off ("
                            + NestedExceptionUtils.getMostSpecificCause(e).getMessage() + "). "
                            + destination.afterBreak(),
                    e);
        }
    }

    private static @Nullable Instant newest(DataSource restored) {
        OffsetDateTime newest = new JdbcTemplate(restored)
                .queryForObject("select max(received_at) from submission", OffsetDateTime.class);
        return newest == null ? null : newest.toInstant();
    }

    private Destination destination(boolean replace) {
        String url = site.getJdbcUrl();
        return H2File.isMeantBy(url)
                ? new H2File(url, user(), password(), replace)
                : new OtherDatabase(
                        new DriverManagerDataSource(url, user(), password()), url.replaceFirst("\\?.*", ""));
    }

    /** Never an empty one that H2 would make. */
    private DataSource source() {
        String url = site.getJdbcUrl();
        if (H2File.isMeantBy(url) && !Files.exists(H2File.of(url))) {
            throw new SnapshotRefusedException("There is no database " + H2File.of(url) + " to back up.");
        }
        return new DriverManagerDataSource(url, user(), password());
    }

    private String user() {
        return Objects.requireNonNullElse(site.getUsername(), "");
    }

    private String password() {
        return Objects.requireNonNullElse(site.getPassword(), "");
    }
}

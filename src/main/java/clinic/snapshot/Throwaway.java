package clinic.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** A database for a moment, on disk as it may be large, and unreadable to whoever finds it after a crash. */
final class Throwaway implements AutoCloseable {

    static final String PREFIX = ".check-";

    private final Path folder;
    private final DataSource database;
    private final Connection open;

    Throwaway(Path parent) throws IOException, SQLException {
        folder = Files.createTempDirectory(parent, PREFIX);
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        database = new DriverManagerDataSource(
                "jdbc:h2:file:" + folder.toAbsolutePath() + "/check;CIPHER=AES;TRACE_LEVEL_FILE=0",
                "check",
                HexFormat.of().formatHex(secret) + " check");
        open = database.getConnection();
    }

    DataSource database() {
        return database;
    }

    @Override
    public void close() throws IOException, SQLException {
        try (Connection last = open) {
            last.createStatement().execute("shutdown immediately");
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}

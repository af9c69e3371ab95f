package clinic.backup;

import clinic.privacy.KeyRefusedException;
import clinic.snapshot.SnapshotRefusedException;
import java.io.IOException;
import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import tools.jackson.core.exc.JacksonIOException;

/** Why there is no backup of a night; told to administrators as {@code backup.trouble.*}. */
enum Trouble {
    /** The key file is missing, damaged, or not that of the database. */
    KEY,
    /** It could not be restored for a try. */
    CHECK,
    DATABASE,
    /** The folder is missing, closed or full. */
    FOLDER,
    /** Something else went wrong. */
    BROKEN;

    static Trouble of(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeyRefusedException) {
                return KEY;
            } else if (cause instanceof SnapshotRefusedException) {
                return CHECK;
            } else if (cause instanceof SQLException || cause instanceof DataAccessException) {
                return DATABASE;
            } else if (cause instanceof IOException || cause instanceof JacksonIOException) {
                return FOLDER;
            }
        }
        return BROKEN;
    }
}

package clinic.snapshot;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;

/** Where a snapshot becomes the database of the site. */
interface Destination extends AutoCloseable {

    /**
     * Looks and changes nothing.
     *
     * @throws SnapshotRefusedException if something is there that must not be lost
     */
    void refuseUnlessFree() throws IOException, SQLException;

    DataSource database() throws IOException, SQLException;

    /** Puts it into its place, now that it is whole. */
    void settle(Instant now) throws IOException, SQLException;

    /** How things stand if it broke off before that, and what to do; a sentence. */
    String afterBreak();

    /** In the words of whoever runs the site. */
    String place();

    @Override
    void close() throws IOException, SQLException;
}

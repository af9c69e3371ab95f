package clinic.snapshot;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;

/** An empty database on a server. */
record OtherDatabase(DataSource database, String place) implements Destination {

    @Override
    public void refuseUnlessFree() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!new Tables(connection).areNone()) {
                throw new SnapshotRefusedException("The database " + place
                        + " is not empty: create an empty one, and name it with spring.datasource.url.");
            }
        }
    }

    @Override
    public void settle(Instant now) {}

    @Override
    public String afterBreak() {
        return "Its tables may be there, but no row: empty the database before the next try.";
    }

    @Override
    public void close() {}
}

package clinic.snapshot;

import clinic.snapshot.Writing.Head;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Stores what is read in an empty database, whose tables it makes as they were then. All rows are there after
 * {@link #finish}, or none.
 */
final class Loading implements Reading.Reader, AutoCloseable {

    private static final int BATCH = 500;

    private final Schema schema;
    private final Connection connection;
    private final Tables tables;

    private @Nullable PreparedStatement insert;
    private ColumnKind[] kinds = {};
    private int waiting;

    Loading(DataSource database) throws SQLException {
        this.schema = new Schema(database);
        this.connection = database.getConnection();
        this.tables = new Tables(connection);
    }

    @Override
    public void begin(Head head) throws SQLException {
        if (!schema.knows(head.schema())) {
            throw new SnapshotRefusedException("The backup has the tables of version " + head.schema()
                    + ", which this program does not know: restore it with the version that made it, or a newer one.");
        }
        schema.migrateTo(head.schema());
        connection.setAutoCommit(false);
        empty();
    }

    /** What a migration has put there by itself is among what comes. */
    private void empty() throws SQLException {
        List<String> parentsLast = new ArrayList<>(tables.inOrder());
        Collections.reverse(parentsLast);
        try (Statement statement = connection.createStatement()) {
            for (String table : parentsLast) {
                statement.execute("delete from " + table);
            }
        }
    }

    @Override
    public void table(String name, List<String> columns) throws SQLException {
        endTable();
        Map<String, ColumnKind> known = tables.columns(name);
        kinds = columns.stream()
                .map(column -> Optional.ofNullable(known.get(column)).orElseThrow())
                .toArray(ColumnKind[]::new);
        String places = String.join(", ", columns.stream().map(column -> "?").toList());
        insert = connection.prepareStatement(
                "insert into " + name + " (" + String.join(", ", columns) + ") values (" + places + ")");
    }

    @Override
    public void row(JsonNode values) throws SQLException {
        PreparedStatement into = insert;
        if (into == null) {
            throw new IllegalStateException("A row before any table");
        }
        for (int i = 0; i < kinds.length; i++) {
            kinds[i].set(into, i + 1, values.get(i));
        }
        into.addBatch();
        if (++waiting == BATCH) {
            into.executeBatch();
            waiting = 0;
        }
    }

    private void endTable() throws SQLException {
        PreparedStatement last = insert;
        if (last != null) {
            if (waiting > 0) {
                last.executeBatch();
            }
            last.close();
        }
        insert = null;
        waiting = 0;
    }

    /** Keeps it, if every row has arrived. */
    void finish(Contents contents) throws SQLException {
        endTable();
        Map<String, Long> stored = new LinkedHashMap<>();
        for (String table : contents.rows().keySet()) {
            stored.put(table, number("select count(*) from " + table));
        }
        if (!stored.equals(contents.rows())) {
            throw new SnapshotRefusedException(
                    "Not every row arrived: " + contents.rows() + " were written, " + stored + " are stored.");
        }
        for (String table : contents.rows().keySet()) {
            numberOn(table);
        }
        connection.commit();
        schema.migrateToNewest();
    }

    /** The database numbers on where it was. */
    private void numberOn(String table) throws SQLException {
        for (String column : tables.numbered(table)) {
            long next = 1 + number("select coalesce(max(" + column + "), 0) from " + table);
            try (Statement statement = connection.createStatement()) {
                statement.execute("alter table " + table + " alter column " + column + " restart with " + next);
            }
        }
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        connection.close();
    }
}

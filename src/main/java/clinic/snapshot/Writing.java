package clinic.snapshot;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down every row of every table as they are at one moment, while others go on writing, with a few rows at a time in
 * memory. A sequence of JSON values: a head, then for each table its name and columns and each of its rows, then the
 * numbers of rows.
 */
final class Writing {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int FETCHED_AT_ONCE = 500;

    private final DataSource database;

    /** @param database gives out connections that nobody else gets later */
    Writing(DataSource database) {
        this.database = database;
    }

    Contents write(OutputStream to, Instant moment) throws SQLException {
        try (Connection connection = database.getConnection()) {
            freeze(connection);
            String schema = Schema.version(connection);
            try (JsonGenerator json = JSON.createGenerator(to)) {
                json.writePOJO(new Head(moment, schema));
                Contents contents = new Contents(moment, schema, writeTables(connection, json));
                json.writePOJO(new Foot(contents.rows()));
                return contents;
            } finally {
                connection.rollback();
            }
        }
    }

    record Head(Instant moment, String schema) {}

    record Foot(Map<String, Long> rows) {}

    /**
     * From here on the connection sees one moment. H2 holds all tables still only at its highest level, and collects what it
     * finds in memory unless it is told to be lazy; PostgreSQL needs neither.
     */
    private static void freeze(Connection connection) throws SQLException {
        boolean h2 = isH2(connection);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(
                h2 ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        if (h2) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set lazy_query_execution 1");
            }
        }
    }

    static boolean isH2(Connection connection) throws SQLException {
        return DatabaseDriver.fromProductName(connection.getMetaData().getDatabaseProductName()) == DatabaseDriver.H2;
    }

    private static Map<String, Long> writeTables(Connection connection, JsonGenerator json) throws SQLException {
        Tables tables = new Tables(connection);
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : tables.inOrder()) {
            rows.put(table, writeTable(connection, table, tables.columns(table), json));
        }
        return rows;
    }

    private static long writeTable(
            Connection connection, String table, Map<String, ColumnKind> columns, JsonGenerator json)
            throws SQLException {
        json.writePOJO(Map.of("table", table, "columns", columns.keySet()));
        ColumnKind[] kinds = columns.values().toArray(ColumnKind[]::new);
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet row =
                    statement.executeQuery("select " + String.join(", ", columns.keySet()) + " from " + table)) {
                for (; row.next(); rows++) {
                    json.writeStartArray();
                    for (int i = 0; i < kinds.length; i++) {
                        kinds[i].write(row, i + 1, json);
                    }
                    json.writeEndArray();
                }
            }
        }
        return rows;
    }
}

package clinic.snapshot;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tables of a database, in small letters as the migrations write them. */
final class Tables {

    /** Of the moment only: who is signed in, who has tried how often, what is due, and which migrations this very database has seen. */
    private static final Set<String> LEFT_OUT = Set.of(
            "flyway_schema_history",
            "scheduled_tasks",
            "spring_session",
            "spring_session_attributes",
            "throttle_bucket");

    private final Connection connection;
    private final DatabaseMetaData database;

    Tables(Connection connection) throws SQLException {
        this.connection = connection;
        this.database = connection.getMetaData();
    }

    boolean areNone() throws SQLException {
        return names().isEmpty();
    }

    /** Those that belong into a snapshot, each after the tables that it refers to. */
    List<String> inOrder() throws SQLException {
        Map<String, String> names = names();
        names.keySet().removeAll(LEFT_OUT);
        Set<String> ordered = new LinkedHashSet<>();
        for (String table : names.keySet()) {
            add(table, names, ordered, new LinkedHashSet<>());
        }
        return List.copyOf(ordered);
    }

    private void add(String table, Map<String, String> names, Set<String> ordered, Set<String> above)
            throws SQLException {
        if (ordered.contains(table)) {
            return;
        }
        if (!above.add(table)) {
            throw new IllegalStateException("These tables refer to each other in a circle: " + above);
        }
        for (String parent : parents(names.get(table))) {
            if (!parent.equals(table)) {
                add(parent, names, ordered, above);
            }
        }
        above.remove(table);
        ordered.add(table);
    }

    private List<String> parents(@Nullable String name) throws SQLException {
        List<String> parents = new ArrayList<>();
        try (ResultSet keys = database.getImportedKeys(connection.getCatalog(), connection.getSchema(), name)) {
            while (keys.next()) {
                parents.add(small(keys.getString("PKTABLE_NAME")));
            }
        }
        return parents;
    }

    /** What each column of a table holds, in the order of the table. */
    Map<String, ColumnKind> columns(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet nothing = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            ResultSetMetaData found = nothing.getMetaData();
            Map<String, ColumnKind> columns = new LinkedHashMap<>();
            for (int i = 1; i <= found.getColumnCount(); i++) {
                columns.put(small(found.getColumnName(i)), ColumnKind.of(found, i));
            }
            return columns;
        }
    }

    /** The column that the database itself numbers, if there is one. */
    List<String> numbered(String table) throws SQLException {
        List<String> numbered = new ArrayList<>();
        try (ResultSet columns =
                database.getColumns(connection.getCatalog(), connection.getSchema(), names().get(table), "%")) {
            while (columns.next()) {
                if (columns.getString("IS_AUTOINCREMENT").equals("YES")) {
                    numbered.add(small(columns.getString("COLUMN_NAME")));
                }
            }
        }
        return numbered;
    }

    /** As the database spells them, by their names in small letters. */
    private Map<String, String> names() throws SQLException {
        Map<String, String> names = new TreeMap<>();
        try (ResultSet tables = database.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                names.put(small(name), name);
            }
        }
        return names;
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

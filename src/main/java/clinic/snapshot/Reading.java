package clinic.snapshot;

import clinic.snapshot.Writing.Foot;
import clinic.snapshot.Writing.Head;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;

/** Reads what {@link Writing} wrote, row by row, and believes it only once it has come to the end. */
final class Reading {

    private Reading() {}

    /** What is done with what is read. */
    interface Reader {

        void begin(Head head) throws SQLException;

        /** All rows until the next table are in this one. */
        void table(String name, List<String> columns) throws SQLException;

        void row(JsonNode values) throws SQLException;
    }

    /** Looks at everything and keeps nothing. */
    static final Reader LOOK = new Reader() {
        @Override
        public void begin(Head head) {}

        @Override
        public void table(String name, List<String> columns) {}

        @Override
        public void row(JsonNode values) {}
    };

    /** @throws tools.jackson.core.JacksonException if it is not all there */
    static Contents read(InputStream from, Reader reader) throws SQLException {
        try (MappingIterator<JsonNode> values =
                Writing.JSON.readerFor(JsonNode.class).readValues(from)) {
            Head head = Writing.JSON.treeToValue(values.next(), Head.class);
            reader.begin(head);
            Map<String, Long> found = new LinkedHashMap<>();
            JsonNode value = values.next();
            while (!value.has("rows")) {
                String table = value.path("table").stringValue();
                reader.table(table, names(value.path("columns")));
                long rows = 0;
                for (value = values.next(); value.isArray(); value = values.next()) {
                    reader.row(value);
                    rows++;
                }
                found.put(table, rows);
            }
            Map<String, Long> written =
                    Writing.JSON.treeToValue(value, Foot.class).rows();
            if (values.hasNextValue() || !found.equals(written)) {
                throw new StreamReadException("There are not as many rows as were written");
            }
            return new Contents(head.moment(), head.schema(), found);
        }
    }

    private static List<String> names(JsonNode columns) {
        return columns.valueStream().map(JsonNode::stringValue).toList();
    }
}

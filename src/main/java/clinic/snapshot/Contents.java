package clinic.snapshot;

import java.time.Instant;
import java.util.Map;

/**
 * What is in a snapshot.
 *
 * @param moment at which it shows the database
 * @param schema the version of the tables then
 * @param rows how many each table has
 */
public record Contents(Instant moment, String schema, Map<String, Long> rows) {

    public long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}

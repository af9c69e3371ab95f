package clinic.bench;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Indexes, put away while rows are stored that come in the order of none of them, and built anew afterwards. In H2 also
 * those that stand behind keys: each row would change a page of every one, and all of these pages are written again.
 */
final class Indexes {

    private static final Pattern INDEX = Pattern.compile("(?i)^create index (\\S+) ");
    private static final Pattern KEY =
            Pattern.compile("^ALTER TABLE (\\S+) ADD CONSTRAINT (\\S+) (PRIMARY KEY|UNIQUE|FOREIGN KEY)");

    private final JdbcTemplate jdbc;
    private final List<String> definitions;

    private Indexes(JdbcTemplate jdbc, List<String> definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    static Indexes putAway(JdbcTemplate jdbc, String database) {
        String all =
                database.equals("h2") ? "script nodata" : "select indexdef from pg_indexes where schemaname = 'public'";
        List<String> definitions = jdbc.queryForList(all, String.class).stream()
                .filter(line -> !drop(line).isEmpty())
                .toList();
        IntStream.range(0, definitions.size())
                .mapToObj(i -> drop(definitions.get(definitions.size() - 1 - i)))
                .forEach(jdbc::execute);
        return new Indexes(jdbc, definitions);
    }

    private static String drop(String definition) {
        Matcher index = INDEX.matcher(definition);
        Matcher key = KEY.matcher(definition);
        if (index.find()) {
            return "drop index " + index.group(1);
        }
        return key.find() ? "alter table %s drop constraint %s".formatted(key.group(1), key.group(2)) : "";
    }

    void putBack() {
        definitions.forEach(jdbc::execute);
    }
}

package clinic.moves;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What makes the rows of a table, by key, the ones that they should be; in their order, as two nodes that write
 * the same rows in another order would wait for each other.
 */
record Changes<T>(List<T> added, List<T> changed, List<String> removed) {

    static <T> Changes<T> between(Map<String, T> before, Map<String, T> now) {
        return new Changes<>(
                sorted(now)
                        .filter(row -> !before.containsKey(row.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                sorted(now)
                        .filter(row -> before.containsKey(row.getKey())
                                && !row.getValue().equals(before.get(row.getKey())))
                        .map(Map.Entry::getValue)
                        .toList(),
                before.keySet().stream()
                        .filter(key -> !now.containsKey(key))
                        .sorted()
                        .toList());
    }

    private static <T> Stream<Map.Entry<String, T>> sorted(Map<String, T> rows) {
        return rows.entrySet().stream().sorted(Map.Entry.comparingByKey());
    }

    boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }
}

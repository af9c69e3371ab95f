package clinic.moves;

import java.util.List;
import java.util.Map;

/** What makes the rows of a table, by key, the ones that they should be. */
record Changes<T>(List<T> added, List<T> changed, List<String> removed) {

    static <T> Changes<T> between(Map<String, T> before, Map<String, T> now) {
        return new Changes<>(
                now.entrySet().stream()
                        .filter(row -> !before.containsKey(row.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                now.entrySet().stream()
                        .filter(row -> before.containsKey(row.getKey())
                                && !row.getValue().equals(before.get(row.getKey())))
                        .map(Map.Entry::getValue)
                        .toList(),
                before.keySet().stream().filter(key -> !now.containsKey(key)).toList());
    }

    boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }
}

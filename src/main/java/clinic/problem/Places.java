package clinic.problem;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where everything in a YAML text stands, by JSON pointer such as {@code /topics/1}. Immutable, and small: every page keeps
 * one.
 */
public final class Places {

    public static final Places NONE = new Places(Map.of());

    private final String[] pointers;
    private final int[] lines;
    private final int[] columns;

    public Places(Map<String, Place> places) {
        TreeMap<String, Place> sorted = new TreeMap<>(places);
        pointers = sorted.keySet().stream().map(String::intern).toArray(String[]::new);
        lines = sorted.values().stream().mapToInt(Place::line).toArray();
        columns = sorted.values().stream().mapToInt(Place::column).toArray();
    }

    /** The place of what a pointer leads to, or else of what it would stand in. */
    public Place at(String pointer) {
        for (String known = pointer; !known.isEmpty(); known = known.substring(0, known.lastIndexOf('/'))) {
            int found = Arrays.binarySearch(pointers, known);
            if (found >= 0) {
                return new Place(lines[found], columns[found]);
            }
        }
        return new Place(1, 1);
    }
}

package clinic.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A thing in a graph, with what is known of it. */
final class Node {

    private final Map<String, Object> properties = new LinkedHashMap<>();

    static Node of(String type) {
        return new Node().with("@type", type);
    }

    static Node of(String type, String id) {
        return of(type).with("@id", id);
    }

    /** Another thing in the same graph. */
    static Map<String, Object> reference(String id) {
        return Map.of("@id", id);
    }

    /** Leaves out what is not known. */
    Node with(String property, @Nullable Object value) {
        if (value != null && !value.equals("") && !value.equals(List.of())) {
            properties.put(property, value);
        }
        return this;
    }

    Map<String, Object> properties() {
        return properties;
    }
}

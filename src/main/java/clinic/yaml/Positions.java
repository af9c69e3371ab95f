package clinic.yaml;

import clinic.problem.Place;
import clinic.problem.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Where everything in a YAML text stands, by JSON pointer such as {@code /menu/1/address}. Binding to records forgets
 * it, so the text is gone through once before.
 */
public final class Positions {

    private static final String ROOT = "";

    private final Map<String, Position> positions = new LinkedHashMap<>();
    private final Set<String> empty = new HashSet<>();
    private final List<Position> emptyItems = new ArrayList<>();
    private final int linesBefore;

    private Positions(int linesBefore) {
        this.linesBefore = linesBefore;
        positions.put(ROOT, new Position(linesBefore + 1, 1, "", "", "This"));
    }

    /**
     * @param linesBefore lines of the file that stand before this text
     * @param example a line that such a text could have
     * @throws BrokenYamlException if the text is anything but one mapping
     */
    static Positions of(JsonParser parser, int linesBefore, String example) {
        Positions positions = new Positions(linesBefore);
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new BrokenYamlException(
                        "empty-file", 1, 1, "There is nothing here: write a line like '%s'.".formatted(example));
            }
            if (first != JsonToken.START_OBJECT) {
                throw new BrokenYamlException(
                        "broken-yaml",
                        1,
                        1,
                        "There is no key here: begin each line with a key, like '%s'.".formatted(example));
            }
            while (parser.nextToken() != null && !parser.streamReadContext().inRoot()) {
                positions.add(parser);
            }
            if (parser.nextToken() != null) {
                throw broken(parser, "A line '---' or '...' above this line ends what is read: delete it.");
            }
        } catch (StreamConstraintsException e) {
            throw broken(parser, "Too many brackets, hyphens or spaces stand one inside the other: take some away.");
        }
        return positions;
    }

    private void add(JsonParser parser) {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw broken(parser, "A text that begins with * must stand in quotes.");
        }
        TokenStreamContext context = parser.streamReadContext();
        String pointer = context.pathAsPointer().toString();
        JsonToken token = parser.currentToken();
        TokenStreamContext around = token != null && token.isStructStart() ? context.getParent() : context;
        TokenStreamLocation at = parser.currentTokenLocation();
        String text = token != null && token.isScalarValue() ? parser.getString() : "";
        Position position =
                new Position(linesBefore + at.getLineNr(), at.getColumnNr(), key(around), text, name(around));
        Position first = positions.putIfAbsent(pointer, position);
        if (token == JsonToken.PROPERTY_NAME && first != null) {
            throw broken(parser, "The key %s is there twice: keep one of the two.".formatted(position.name()));
        }
        if (first != null && !text.isEmpty()) {
            positions.put(pointer, first.with(text));
        }
        if (token == JsonToken.VALUE_NULL || (token == JsonToken.VALUE_STRING && text.isBlank())) {
            empty.add(pointer);
            if (context.inArray()) {
                emptyItems.add(position);
            }
        }
    }

    /** The position of what a pointer leads to, or else of what it would stand in. */
    public Position at(String pointer) {
        String known = pointer;
        while (!positions.containsKey(known)) {
            known = known.substring(0, Math.max(0, known.lastIndexOf('/')));
        }
        return positions.getOrDefault(known, new Position(linesBefore + 1, 1, "", "", "This"));
    }

    /** The position of an item of a list, or of a key in such an item; else of the list. */
    public Position item(String list, String text) {
        return positions.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(list + "/"))
                .map(Map.Entry::getValue)
                .filter(item -> item.text().equals(text))
                .findFirst()
                .orElseGet(() -> at(list));
    }

    /** Whether something stands there, be it right or wrong. */
    public boolean isGiven(String pointer) {
        return positions.containsKey(pointer) && !empty.contains(pointer);
    }

    /** The same, to be kept for as long as the file. */
    public Places places() {
        Map<String, Place> places = new HashMap<>();
        positions.forEach((pointer, position) -> places.put(pointer, position.place()));
        places.remove(ROOT);
        return new Places(places);
    }

    List<Position> emptyItems() {
        return emptyItems;
    }

    /** All keys of this name, wherever they stand. */
    Stream<Position> keys(String key) {
        return positions.values().stream().filter(position -> position.key().equals(key));
    }

    /** Keys that stand under another key. */
    Stream<Position> nestedKeys() {
        return positions.entrySet().stream()
                .filter(entry -> entry.getKey().lastIndexOf('/') > 0)
                .map(Map.Entry::getValue)
                .filter(position -> !position.key().isEmpty());
    }

    private static String key(TokenStreamContext context) {
        String name = context.inObject() ? context.currentName() : null;
        return name == null ? "" : name;
    }

    private static String name(TokenStreamContext context) {
        if (!context.inArray()) {
            return "'" + key(context) + "'";
        }
        TokenStreamContext around = context;
        while (around.inArray()) {
            around = around.getParent();
        }
        return "Item %d of '%s'".formatted(context.getCurrentIndex() + 1, key(around));
    }

    private static BrokenYamlException broken(JsonParser parser, String sentence) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new BrokenYamlException("broken-yaml", at.getLineNr(), at.getColumnNr(), sentence);
    }
}

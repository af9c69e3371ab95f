package clinic.yaml;

import clinic.problem.Nearest;
import clinic.problem.Problem;
import clinic.problem.Severity;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;

/**
 * Tells the editor of everything in one text that does not fit, and lets the reading go on with nothing in its place.
 */
final class YamlProblems extends DeserializationProblemHandler {

    private static final String NOT_SHOWN = " Until this is right, nobody sees this file.";

    private final String file;
    private final YamlKind<?> kind;
    private final Positions positions;
    private final Consumer<Problem> problems;
    private final Set<Position> reportedKeys = new HashSet<>();
    private boolean undecided;

    YamlProblems(String file, YamlKind<?> kind, Positions positions, Consumer<Problem> problems) {
        this.file = file;
        this.kind = kind;
        this.positions = positions;
        this.problems = problems;
    }

    /** Reports what binding to a record would pass over. */
    void checkPositions() {
        positions
                .emptyItems()
                .forEach(item -> report(
                        item,
                        false,
                        "empty-item",
                        item.name() + " is empty: write something after the hyphen, or delete the hyphen."));
        positions
                .nestedKeys()
                .filter(key -> kind.isDecisiveInAnyCase(key.key()))
                .forEach(key -> report(
                        key,
                        true,
                        "unknown-key",
                        key.name() + " stands under another key: put it at the beginning of a line."));
    }

    /** Whether it stays open if readers may see the file. */
    boolean isUndecided() {
        return undecided;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            @Nullable ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String key) {
        Collection<Object> known = deserializer == null ? Set.of() : deserializer.getKnownPropertyNames();
        boolean top = deserializer != null && kind.type().equals(deserializer.handledType());
        String nearest = Nearest.to(key, known.stream().map(Object::toString))
                .map(" Did you mean '%s'?"::formatted)
                .orElse("");
        report(
                unreported(key),
                top && kind.couldBeDecisive(key),
                "unknown-key",
                "There is no key '%s'.%s".formatted(Problem.quotable(key), nearest));
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String expected) {
        return wrongValue(context.getParser(), expected, "'" + Problem.quotable(value) + "'");
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String expected) {
        String found = token == JsonToken.START_ARRAY ? "a list" : token.isStructStart() ? "a block" : "this";
        wrongValue(parser, expected(type.getRawClass()).orElse(expected), found);
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            ValueInstantiator instantiator,
            @Nullable JsonParser parser,
            String failure) {
        JsonParser at = context.getParser();
        return wrongValue(at, expected(type).orElse("something else"), "'" + Problem.quotable(at.getString()) + "'");
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable failure) {
        return wrongValue(context.getParser(), expected(type).orElse("something else"), "this");
    }

    /** What Jackson itself looks for; the rest is said by {@link Scalars}. */
    private static Optional<String> expected(Class<?> type) {
        if (type.isRecord()) {
            return Optional.of(Arrays.stream(type.getRecordComponents())
                    .map(component -> "'" + component.getName() + "'")
                    .collect(Collectors.joining(", ", "a block with ", "")));
        }
        return Collection.class.isAssignableFrom(type) ? Optional.of("a list") : Optional.empty();
    }

    private @Nullable Object wrongValue(JsonParser parser, String expected, String found) {
        Position position =
                positions.at(parser.streamReadContext().pathAsPointer().toString());
        report(
                position,
                kind.isDecisive(position.key()),
                "wrong-value",
                "%s must be %s, not %s.".formatted(position.name(), expected, found));
        return null;
    }

    private void report(Position position, boolean decisive, String code, String message) {
        undecided |= decisive;
        problems.accept(new Problem(
                file,
                position.line(),
                position.column(),
                decisive ? Severity.ERROR : Severity.WARNING,
                code,
                message + (decisive ? NOT_SHOWN : "")));
    }

    /** Jackson sets the keys that a record does not know aside and forgets where they stood. */
    private Position unreported(String key) {
        Position position = positions
                .keys(key)
                .filter(candidate -> !reportedKeys.contains(candidate))
                .findFirst()
                .orElseGet(() -> positions.at(""));
        reportedKeys.add(position);
        return position;
    }
}

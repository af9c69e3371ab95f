package clinic.content;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Binds YAML to records and turns everything that does not fit into a {@link Problem} with its line, instead of giving up
 * at the first one. YAML is data here: tags name no Java types.
 */
final class YamlReader {

    private static final Map<Class<?>, String> EXPECTED = Map.of(
            LocalDate.class, "a day like 2026-03-31",
            Instant.class, "a day and time like 2026-03-31 09:00",
            LocalTime.class, "a time like 08:30",
            Boolean.class, "true or false",
            Integer.class, "a whole number",
            ZoneId.class, "a time zone like America/New_York");

    private final YAMLMapper mapper;

    /** @param zone what a day or time without a zone of its own is meant in */
    YamlReader(ZoneId zone) {
        mapper = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .addModule(new SimpleModule().addDeserializer(Instant.class, new Moment(zone)))
                .build();
    }

    /**
     * Reads one mapping.
     *
     * @param linesBefore lines of the file that stand before this text
     * @return nothing if the text is no YAML or not a mapping at all; then a problem says why
     */
    <T> Optional<T> read(String yaml, Class<T> type, String file, int linesBefore, Consumer<Problem> problems) {
        if (yaml.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(mapper.readerFor(type)
                    .withHandler(new Collector(yaml, file, linesBefore, problems))
                    .readValue(yaml));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            problems.accept(new Problem(
                    file,
                    at == null ? 1 : Math.max(1, at.getLineNr()) + linesBefore,
                    at == null ? 1 : Math.max(1, at.getColumnNr()),
                    Severity.ERROR,
                    "broken-yaml",
                    "Cannot be read: " + firstLine(e.getOriginalMessage())
                            + ". Check the indentation, the colons and the quotes around this line."));
            return Optional.empty();
        }
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "not valid YAML" : message.lines().findFirst().orElse("not valid YAML");
    }

    /** Records what does not fit and lets the reader go on with nothing in its place. */
    private static final class Collector extends DeserializationProblemHandler {

        private final String yaml;
        private final String file;
        private final int linesBefore;
        private final Consumer<Problem> problems;

        Collector(String yaml, String file, int linesBefore, Consumer<Problem> problems) {
            this.yaml = yaml;
            this.file = file;
            this.linesBefore = linesBefore;
            this.problems = problems;
        }

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                @Nullable ValueDeserializer<?> deserializer,
                Object beanOrClass,
                String key) {
            Collection<Object> known = deserializer == null ? null : deserializer.getKnownPropertyNames();
            String nearest = known == null
                    ? ""
                    : Nearest.to(key, known.stream().map(Object::toString))
                            .map(name -> " Did you mean '%s'?".formatted(name))
                            .orElse("");
            report(lineOf(key), 1, "unknown-key", "There is no key '%s'.%s".formatted(key, nearest));
            parser.skipChildren();
            return true;
        }

        @Override
        public @Nullable Object handleWeirdStringValue(
                DeserializationContext context, Class<?> type, String value, String failure) {
            return wrongValue(context.getParser(), type, "'" + value + "'");
        }

        @Override
        public @Nullable Object handleWeirdNumberValue(
                DeserializationContext context, Class<?> type, Number value, String failure) {
            return wrongValue(context.getParser(), type, "'" + value + "'");
        }

        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String failure) {
            String found = token == JsonToken.START_ARRAY ? "a list" : token.isStructStart() ? "a block" : "this";
            wrongValue(parser, type.getRawClass(), found);
            parser.skipChildren();
            return null;
        }

        private @Nullable Object wrongValue(JsonParser parser, Class<?> type, String found) {
            String expected = type.isEnum()
                    ? "one of " + String.join(", ", enumNames(type))
                    : EXPECTED.getOrDefault(type, "a text");
            String key = parser.currentName();
            TokenStreamLocation at = parser.currentTokenLocation();
            report(
                    at.getLineNr(),
                    at.getColumnNr(),
                    "wrong-value",
                    "%s must be %s, not %s.".formatted(key == null ? "This" : "'" + key + "'", expected, found));
            return null;
        }

        private void report(int line, int column, String code, String message) {
            problems.accept(new Problem(
                    file, Math.max(1, line) + linesBefore, Math.max(1, column), Severity.WARNING, code, message));
        }

        /** Jackson sets the keys that a record does not know aside and forgets where they stood. */
        private int lineOf(String key) {
            Pattern start = Pattern.compile("[\\s-]*[\"']?" + Pattern.quote(key) + "[\"']?\\s*:.*");
            List<String> lines = yaml.lines().toList();
            return 1
                    + IntStream.range(0, lines.size())
                            .filter(i -> start.matcher(lines.get(i)).matches())
                            .findFirst()
                            .orElse(0);
        }

        private static List<String> enumNames(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .toList();
        }
    }

    /** An exact time, a time in the clinic's zone, or a day, which means its first instant there. */
    private static final class Moment extends StdDeserializer<Instant> {

        private final ZoneId zone;

        Moment(ZoneId zone) {
            super(Instant.class);
            this.zone = zone;
        }

        @Override
        public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getString().strip().replace(' ', 'T');
            try {
                if (!text.contains("T")) {
                    return LocalDate.parse(text).atStartOfDay(zone).toInstant();
                }
                return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                        ? OffsetDateTime.parse(text).toInstant()
                        : LocalDateTime.parse(text).atZone(zone).toInstant();
            } catch (DateTimeException e) {
                return (Instant) context.handleWeirdStringValue(Instant.class, parser.getString(), "not a time");
            }
        }
    }
}

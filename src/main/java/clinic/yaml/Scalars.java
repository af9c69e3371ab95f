package clinic.yaml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;

/**
 * How each kind of single value is written. Values are read from their letters alone: left to itself, Jackson makes a
 * Tuesday of the number 1 and a day in the year 57441 of 20260331.
 */
final class Scalars {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'H:mm[:ss[.SSS]][XXX]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Further away, no clock and no index can count. */
    private static final Pattern YEAR_OF_FOUR_DIGITS = Pattern.compile("[1-9]\\d{3}-");

    private Scalars() {}

    /** @param zone what a day or time without a zone of its own is meant in */
    static JacksonModule module(ZoneId zone) {
        SimpleModule module = new SimpleModule();
        module.setDeserializers(new Choices());
        add(module, String.class, "a text", text -> text);
        add(module, Boolean.class, "true or false", Scalars::yesOrNo);
        add(module, Integer.class, "a whole number", Integer::valueOf);
        add(module, LocalDate.class, "a day like 2026-03-31", Scalars::day);
        add(module, LocalTime.class, "a time like 08:30", text -> LocalTime.parse(text, TIME));
        add(module, Instant.class, "a day and time like 2026-03-31 09:00", text -> moment(text, zone));
        add(module, ZoneId.class, "a time zone like America/New_York", ZoneId::of);
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, String expected, Function<String, T> reading) {
        module.addDeserializer(type, new Scalar<>(type, expected, reading));
    }

    /** Editors know yes and on from older YAML. */
    private static Boolean yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static LocalDate day(String text) {
        checkYear(text);
        return LocalDate.parse(text);
    }

    private static void checkYear(String text) {
        if (!YEAR_OF_FOUR_DIGITS.matcher(text).lookingAt()) {
            throw new IllegalArgumentException(text);
        }
    }

    /** An exact time, a time in the clinic's zone, or a day, which means its first instant there. */
    private static Instant moment(String text, ZoneId zone) {
        if (!text.contains(":")) {
            return day(text).atStartOfDay(zone).toInstant();
        }
        checkYear(text);
        TemporalAccessor moment =
                DAY_AND_TIME.parseBest(text.replaceFirst("\\s+", "T"), OffsetDateTime::from, LocalDateTime::from);
        return moment instanceof OffsetDateTime exact
                ? exact.toInstant()
                : LocalDateTime.from(moment).atZone(zone).toInstant();
    }

    /** One word of a few, in small or capital letters. */
    private static final class Choices extends SimpleDeserializers {

        @Override
        public ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return choice(type.getRawClass());
        }

        private static <T> ValueDeserializer<T> choice(Class<T> type) {
            Map<String, T> choices = new LinkedHashMap<>();
            for (T choice : type.getEnumConstants()) {
                choices.put(choice.toString().toLowerCase(Locale.ROOT), choice);
            }
            return new Scalar<>(type, "one of " + String.join(", ", choices.keySet()), text -> Optional.ofNullable(
                            choices.get(text.toLowerCase(Locale.ROOT)))
                    .orElseThrow(IllegalArgumentException::new));
        }
    }

    private static final class Scalar<T> extends StdDeserializer<T> {

        private final Class<T> type;
        private final String expected;
        private final Function<String, T> reading;

        Scalar(Class<T> type, String expected, Function<String, T> reading) {
            super(type);
            this.type = type;
            this.expected = expected;
            this.reading = reading;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isScalarValue()) {
                return type.cast(context.handleUnexpectedToken(
                        context.constructType(type), parser.currentToken(), parser, expected));
            }
            String text = parser.getString();
            try {
                return reading.apply(type == String.class ? text : text.strip());
            } catch (DateTimeException | IllegalArgumentException e) {
                return type.cast(context.handleWeirdStringValue(type, text, expected));
            }
        }
    }
}

package clinic.health;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds words in texts, whole ones only, also in capitals and in the plural. Immutable. */
final class Expressions {

    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final Pattern pattern;

    /** @param expression as it is listed */
    record Found(String expression, int start, int end) {}

    Expressions(Collection<String> expressions) {
        pattern = expressions.isEmpty()
                ? NOTHING
                : Pattern.compile(
                        expressions.stream().collect(Collectors.groupingBy(Expressions::beginning)).values().stream()
                                .map(Expressions::oneOf)
                                .collect(
                                        Collectors.joining("|", "(?<![\\p{L}\\p{N}])(", ")(?:e?s)?(?![\\p{L}\\p{N}])")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String beginning(String expression) {
        return expression.strip().substring(0, 1).toLowerCase(Locale.ROOT);
    }

    /** Of those that begin alike the longest first; most places in a text are past after one look at the letter. */
    private static String oneOf(List<String> alike) {
        return alike.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Expressions::quoted)
                .collect(Collectors.joining("|", "(?=" + quoted(beginning(alike.get(0))) + ")(?:", ")"));
    }

    /** White space is as good as any other, and so is an apostrophe. */
    private static String quoted(String expression) {
        return Stream.of(expression.strip().split("\\s+"))
                .map(word -> APOSTROPHE.matcher(Pattern.quote(word)).replaceAll("\\\\E['’]\\\\Q"))
                .collect(Collectors.joining("\\s{1,3}"));
    }

    Stream<Found> in(String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> new Found(
                        found.group(1).replaceAll("\\s+", " ").replace('’', '\''), found.start(), found.end()));
    }
}

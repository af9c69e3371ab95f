package clinic;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jsoup.nodes.Element;

/** What anybody, or anything, could type. */
public final class AnyText {

    private static final List<String> WELL_KNOWN = List.of(
            "",
            "<script>alert(1)</script>",
            "\" autofocus onfocus=\"alert(1)",
            "</textarea><h1>x",
            "${7*7} #{7*7} __${7*7}__::.x",
            "' OR 1=1 --",
            "=HYPERLINK(\"http://evil.example\")",
            "%s%n%d{0}{name}",
            "../../keys/clinic.json\0.md",
            "rosa@example.com\r\nBcc: all@example.com",
            "null",
            "NaN",
            "\uFEFF\u200B\u200D",
            "\u202Egnp.exe",
            "e\u0301\u0301\u0301 \uAC00\u1100\u1161",
            "\uD83D\uDC69\u200D\uD83D\uDD2C",
            "\uD800 alone");

    private AnyText() {}

    /** Without U+FFFF, which jsoup takes for the end of the page. */
    public static Arbitrary<String> any() {
        return everything().map(text -> text.replace('\uFFFF', '\uFFFE'));
    }

    private static Arbitrary<String> everything() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.strings().all().ofMaxLength(150)),
                Tuple.of(3, Arbitraries.strings().ascii().ofMaxLength(150)),
                Tuple.of(
                        2,
                        Arbitraries.strings()
                                .withChars("<>&\"'`={}[]();%$#\\/*_~|:-\r\n\t\0 a1é")
                                .ofMaxLength(60)),
                Tuple.of(2, Arbitraries.of(WELL_KNOWN)),
                Tuple.of(1, Arbitraries.strings().alpha().ofMinLength(1000).ofMaxLength(3000)));
    }

    /** A form in which each field says something right, anything, or is not there at all. */
    public static Arbitrary<Map<String, String>> formLike(Map<String, String> right) {
        Arbitrary<Map<String, String>> form = Arbitraries.just(Map.of());
        for (Map.Entry<String, String> field : right.entrySet()) {
            Arbitrary<String> typed = Arbitraries.frequencyOf(
                    Tuple.of(8, Arbitraries.just(field.getValue())),
                    Tuple.of(4, any()),
                    Tuple.of(4, any().map(text -> field.getValue() + text)),
                    Tuple.of(1, Arbitraries.just(ABSENT)));
            form = Combinators.combine(form, typed).as((fields, text) -> with(fields, field.getKey(), text));
        }
        return form;
    }

    private static final String ABSENT = "(this field is not sent)";

    private static Map<String, String> with(Map<String, String> fields, String name, String text) {
        Map<String, String> all = new HashMap<>(fields);
        if (!text.equals(ABSENT)) {
            all.put(name, text);
        }
        return all;
    }

    /** What stands in a field of a page, to the last space. */
    public static String shown(Visitor.Seen seen, String field) {
        Element element = Objects.requireNonNull(seen.page().selectFirst("#field-" + field));
        return element.normalName().equals("textarea") ? element.wholeText() : element.attr("value");
    }

    /** What is left of it on the way through a browser: half of a sign cannot be written in UTF-8. */
    public static String sent(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}

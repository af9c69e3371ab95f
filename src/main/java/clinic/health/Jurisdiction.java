package clinic.health;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a country or a state asks of advertisements for listed treatments: {@code health/jurisdictions/us.yaml}.
 *
 * @param code such as {@code us-wa}
 * @param signOff who approved the wording, or that nobody has yet
 */
public record Jurisdiction(
        String code, String name, @Nullable String signOff, List<Notice> notices) {

    public Jurisdiction {
        notices = List.copyOf(notices);
    }

    /**
     * A notice that a law asks for.
     *
     * @param law that asks for it
     * @param asks what exactly, for those who work on the site
     * @param text that readers see; absent until counsel has written it
     * @param url where the law can be read
     * @param isLargest whether no type on the page may be larger; else it is as large as the text
     */
    public record Notice(
            String law,
            @Nullable String asks,
            @Nullable String text,
            @Nullable String url,
            boolean isLargest) {

        public boolean isWritten() {
            return text != null && !text.isBlank();
        }
    }

    /** A state and what it lies in, the widest first: {@code us} and {@code us-wa} for {@code US-WA}. */
    public static Stream<String> codes(@Nullable String jurisdiction) {
        if (jurisdiction == null || jurisdiction.isBlank()) {
            return Stream.empty();
        }
        String[] parts = jurisdiction.strip().toLowerCase(Locale.ROOT).split("-");
        return IntStream.rangeClosed(1, parts.length)
                .mapToObj(length -> String.join("-", List.of(parts).subList(0, length)));
    }
}

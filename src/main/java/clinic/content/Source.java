package clinic.content;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A publication that an article rests on.
 *
 * @param key that the text refers to it by, as {@code [@chou2017]}
 * @param doi without the resolver, such as {@code 10.7326/M16-2367}
 */
public record Source(
        @Nullable String key,
        @Nullable String author,
        @Nullable String title,
        @Nullable Integer year,
        @Nullable String publisher,
        @Nullable String doi,
        @Nullable String url) {

    private static final Pattern ON_THE_WEB = Pattern.compile("(?i)https?://\\S+");

    /** Whether readers can be led there; anything else could be made to run in their browser. */
    public static boolean isOnTheWeb(String url) {
        return ON_THE_WEB.matcher(url).matches();
    }

    /** Where a reader finds it: the DOI's permanent address before a plain one, if there is either. */
    public @Nullable String link() {
        if (doi != null) {
            return "https://doi.org/" + doi;
        }
        return url != null && isOnTheWeb(url) ? url : null;
    }
}

package clinic.content;

import org.jspecify.annotations.Nullable;

/**
 * A publication that an article rests on.
 *
 * @param doi without the resolver, such as {@code 10.7326/M16-2367}
 */
public record Source(
        @Nullable String author,
        @Nullable String title,
        @Nullable Integer year,
        @Nullable String publisher,
        @Nullable String doi,
        @Nullable String url) {

    /** Where a reader finds it: the DOI's permanent address before a plain one. */
    public @Nullable String link() {
        return doi == null ? url : "https://doi.org/" + doi;
    }
}

package clinic.content;

import clinic.markdown.Body;
import clinic.problem.Places;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message on every page of the site.
 *
 * @param from shown from this instant on; always where absent
 * @param until no longer shown from this instant on; for ever where absent
 * @param file path inside the content folder, with forward slashes
 * @param places where the keys of the front matter stand
 */
public record Notice(
        String name,
        @Nullable String title,
        Place place,
        @Nullable Instant from,
        @Nullable Instant until,
        Body body,
        String file,
        Places places) {

    public enum Place {
        /** A bar above the page. */
        TOP,
        /** Under the text of the page, as an article's last paragraph. */
        BELOW
    }

    /** The same notice with another text. */
    public Notice with(Body other) {
        return new Notice(name, title, place, from, until, other, file, places);
    }

    /** The instants from which on it is shown and no longer shown. */
    Stream<Instant> turns() {
        return Stream.of(Optional.ofNullable(from), Optional.ofNullable(until)).flatMap(Optional::stream);
    }

    public boolean isShownAt(Instant now) {
        return (from == null || !now.isBefore(from)) && (until == null || now.isBefore(until));
    }
}

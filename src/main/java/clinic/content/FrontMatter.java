package clinic.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the {@code ---} lines of a Markdown file. Dates without a time of day are days in the clinic's time
 * zone; {@code publishAt} and {@code expiresAt} are exact instants.
 *
 * @param profile what the page tells of, if it is one of somebody
 * @param jobTitle what that person works as
 * @param credential what that person may put after the name, such as {@code PT, DPT}
 */
public record FrontMatter(
        @Nullable String title,
        @Nullable String description,
        @Nullable LocalDate date,
        @Nullable LocalDate updated,
        @Nullable String author,
        @Nullable String reviewedBy,
        @Nullable LocalDate lastReviewed,
        @Nullable LocalDate nextReview,
        List<String> topics,
        List<String> related,
        List<Source> sources,
        @Nullable String conflicts,
        @Nullable String image,
        @Nullable String imageAlt,
        @Nullable Boolean draft,
        @Nullable Boolean withdrawn,
        @Nullable Instant publishAt,
        @Nullable Instant expiresAt,
        List<String> aliases,
        @Nullable String slug,
        @Nullable Boolean noindex,
        @Nullable Integer weight,
        @Nullable Profile profile,
        @Nullable String jobTitle,
        @Nullable String credential) {

    public FrontMatter {
        topics = copy(topics);
        related = copy(related);
        sources = copy(sources);
        aliases = copy(aliases);
    }

    PageState stateAt(Instant now) {
        if (Boolean.TRUE.equals(withdrawn)) {
            return PageState.WITHDRAWN;
        }
        if (Boolean.TRUE.equals(draft)) {
            return PageState.DRAFT;
        }
        if (publishAt != null && now.isBefore(publishAt)) {
            return PageState.SCHEDULED;
        }
        return expiresAt == null || now.isBefore(expiresAt) ? PageState.LIVE : PageState.EXPIRED;
    }

    /** The instants at which the state changes by itself. */
    Stream<Instant> turns() {
        return Stream.of(Optional.ofNullable(publishAt), Optional.ofNullable(expiresAt))
                .flatMap(Optional::stream);
    }

    /** YAML leaves absent lists null, and an editor's empty list item too. */
    private static <T> List<T> copy(@Nullable List<@Nullable T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}

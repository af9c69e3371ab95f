package clinic.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the {@code ---} lines of a Markdown file. Dates without a time of day are days in the clinic's time
 * zone; {@code publishAt} and {@code expiresAt} are exact instants.
 *
 * @param treatment a listed treatment that the page is about, by its name in {@code health/treatments.yaml}
 * @param redFlags whether the page is about pain, so that the warning signs stand before its text
 * @param drawing stands for the page where it has no picture of its own
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
        @Nullable String treatment,
        @Nullable Boolean redFlags,
        @Nullable String image,
        @Nullable String imageAlt,
        @Nullable Drawing drawing,
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

    /** Since when the next review is overdue, if it is on this day. */
    public Optional<LocalDate> overdueOn(LocalDate day) {
        return Optional.ofNullable(nextReview).filter(due -> due.isBefore(day));
    }

    /** The instants at which readers begin to see something else by itself. */
    Stream<Instant> turns(ZoneId zone) {
        Optional<Instant> overdue = Optional.ofNullable(nextReview)
                .map(due -> due.plusDays(1).atStartOfDay(zone).toInstant());
        return Stream.of(Optional.ofNullable(publishAt), Optional.ofNullable(expiresAt), overdue)
                .flatMap(Optional::stream);
    }

    /** YAML leaves absent lists null, and an editor's empty list item too. */
    private static <T> List<T> copy(@Nullable List<@Nullable T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}

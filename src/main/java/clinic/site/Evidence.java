package clinic.site;

import clinic.content.ContentTree;
import clinic.content.FrontMatter;
import clinic.content.Page;
import clinic.content.Source;
import clinic.markdown.Citations;
import clinic.markdown.Link;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader can judge a text by: who wrote and who checked it, when, and its sources.
 *
 * @param author the page of whoever wrote it
 * @param reviewer the page of the clinician who checked it; absent if nobody has yet
 * @param overdueSince the day on which it should have been checked again
 * @param isNeeded whether the page says something that a clinician should have checked
 */
public record Evidence(
        @Nullable Page author,
        @Nullable Page reviewer,
        @Nullable LocalDate overdueSince,
        List<Numbered> sources,
        boolean isNeeded) {

    private static final String TEAM = "/team/";

    /**
     * A source under its number.
     *
     * @param uses the anchors of the places in the text that refer to it
     */
    public record Numbered(int number, Source source, List<String> uses) {}

    static Evidence of(Page page, ContentTree tree, Instant now) {
        FrontMatter matter = page.frontMatter();
        Optional<Page> author = person(matter.author(), tree, now);
        Optional<Page> reviewer = person(matter.reviewedBy(), tree, now);
        return new Evidence(
                author.orElse(null),
                reviewer.orElse(null),
                matter.overdueOn(LocalDate.ofInstant(now, tree.clinic().timeZone()))
                        .orElse(null),
                sources(page),
                author.isPresent()
                        || reviewer.isPresent()
                        || !matter.sources().isEmpty()
                        || matter.treatment() != null);
    }

    private static Optional<Page> person(@Nullable String slug, ContentTree tree, Instant now) {
        return slug == null ? Optional.empty() : tree.livePage(TEAM + slug, now);
    }

    private static List<Numbered> sources(Page page) {
        List<Source> sources = page.frontMatter().sources();
        List<String> cited = sources.isEmpty()
                ? List.of()
                : page.body().citations().stream().map(Link::target).toList();
        return IntStream.rangeClosed(1, sources.size())
                .mapToObj(number -> {
                    Source source = sources.get(number - 1);
                    int uses = (int) cited.stream()
                            .filter(key -> key.equals(source.key()))
                            .count();
                    return new Numbered(
                            number,
                            source,
                            IntStream.rangeClosed(1, uses)
                                    .mapToObj(use -> Citations.anchor(number, use))
                                    .toList());
                })
                .toList();
    }
}

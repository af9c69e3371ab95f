package clinic.machines;

import clinic.content.ContentTree;
import clinic.content.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What readers see of the blog at one instant, and when it was last changed. */
record Articles(ContentTree tree, Instant now) {

    static final String BLOG = "/blog/";
    static final String TOPICS = "/blog/topics/";

    List<Page> all() {
        return tree.pagesIn(BLOG, now);
    }

    List<Page> on(Page topic) {
        return all().stream()
                .filter(article -> article.frontMatter().topics().contains(topic.slug()))
                .toList();
    }

    /** Of each topic that an article is on, the day on which the newest of these changed. */
    Map<String, LocalDate> daysOfLastChangeByTopic() {
        Map<String, LocalDate> days = new HashMap<>();
        for (Page article : all()) {
            LocalDate day = dayOfLastChange(article);
            article.frontMatter()
                    .topics()
                    .forEach(topic -> days.merge(topic, day, (one, other) -> one.isAfter(other) ? one : other));
        }
        return days;
    }

    /** The page of a topic; the list of topics is none. */
    Optional<Page> topic(String address) {
        return tree.livePage(address, now)
                .filter(page -> !page.isSection() && page.section().equals(TOPICS));
    }

    Stream<Page> topicsOf(Page article) {
        return article.frontMatter().topics().stream().flatMap(topic -> topic(TOPICS + topic).stream());
    }

    /** As the editor says; else when the file was saved. */
    LocalDate dayOfLastChange(Page page) {
        return Optional.ofNullable(page.frontMatter().updated())
                .or(() -> Optional.ofNullable(page.frontMatter().date()))
                .orElseGet(
                        () -> LocalDate.ofInstant(page.savedAt(), tree.clinic().timeZone()));
    }

    Instant publishedAt(Page article) {
        return Optional.ofNullable(article.frontMatter().publishAt())
                .or(() -> Optional.ofNullable(article.frontMatter().date()).map(this::begin))
                .orElse(article.savedAt());
    }

    Instant updatedAt(Page article) {
        @Nullable LocalDate updated = article.frontMatter().updated();
        Instant published = publishedAt(article);
        return updated == null || begin(updated).isBefore(published) ? published : begin(updated);
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(tree.clinic().timeZone()).toInstant();
    }
}

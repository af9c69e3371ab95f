package clinic.machines;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A feed as JSON Feed 1.1; the names of its parts are those of the format. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record JsonFeed(
        String version,
        String title,
        String homePageUrl,
        String feedUrl,
        String description,
        String language,
        List<Author> authors,
        @JsonInclude List<Item> items) {

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(
            String id,
            String url,
            String title,
            String summary,
            String contentHtml,
            String datePublished,
            String dateModified,
            List<Author> authors,
            List<String> tags) {}

    record Author(String name, String url) {}

    static JsonFeed of(Feed feed) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.page(),
                feed.feeds().json(),
                feed.description(),
                feed.language(),
                authors(feed.publisher()),
                feed.entries().stream().map(JsonFeed::item).toList());
    }

    private static Item item(Feed.Entry entry) {
        return new Item(
                entry.id(),
                entry.url(),
                entry.title(),
                entry.description(),
                entry.html(),
                time(entry.published()),
                time(entry.updated()),
                authors(entry.author()),
                entry.topics());
    }

    private static List<Author> authors(Feed.@Nullable Person person) {
        return person == null ? List.of() : List.of(new Author(person.name(), person.url()));
    }

    private static String time(Instant instant) {
        return instant.toString();
    }
}

package clinic.machines;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest articles, ready to be written in any format: all addresses are full ones, and all text can stand in XML.
 *
 * @param id the same for as long as the feed exists
 * @param page the page that shows the same to people
 * @param feeds the feed itself: as Atom, as JSON
 */
record Feed(
        String id,
        String title,
        String description,
        String language,
        String page,
        Addresses feeds,
        Person publisher,
        Instant updated,
        List<Entry> entries) {

    record Addresses(String atom, String json) {}

    record Person(String name, String url) {}

    /** @param id the same for as long as the article exists, wherever it moves */
    record Entry(
            String id,
            String url,
            String title,
            String description,
            String html,
            @Nullable Person author,
            List<String> topics,
            Instant published,
            Instant updated) {}
}

package clinic.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The live pages of a section without its sub-sections: by weight, then newest first, then by title. Immutable. */
public final class Listing {

    static final Listing EMPTY = new Listing(List.of());

    private final List<Page> pages;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<Page>> byTopic = new HashMap<>();

    Listing(List<Page> pages) {
        this.pages = List.copyOf(pages);
        for (Page page : pages) {
            places.put(page.address(), places.size());
            page.frontMatter().topics().stream().distinct().forEach(topic -> byTopic.computeIfAbsent(
                            topic, first -> new ArrayList<>())
                    .add(page));
        }
        byTopic.replaceAll((topic, all) -> List.copyOf(all));
    }

    public List<Page> pages() {
        return pages;
    }

    /** Those on one topic. */
    public List<Page> on(String topic) {
        return byTopic.getOrDefault(topic, List.of());
    }

    /** The topics that some are on. */
    public Set<String> topics() {
        return Collections.unmodifiableSet(byTopic.keySet());
    }

    /** The one before a page. */
    public Optional<Page> before(Page page) {
        return at(page, -1);
    }

    /** The one after a page. */
    public Optional<Page> after(Page page) {
        return at(page, 1);
    }

    private Optional<Page> at(Page page, int distance) {
        @Nullable Integer place = places.get(page.address());
        int other = place == null ? -1 : place + distance;
        return other < 0 || other >= pages.size() ? Optional.empty() : Optional.of(pages.get(other));
    }
}

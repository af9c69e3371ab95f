package clinic.content;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers see of a section at one instant. */
class ListingTests extends FolderTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @BeforeEach
    void articles() {
        writePage("blog/old.md", "date: 2026-01-01\ntopics: [backs, knees]");
        writePage("blog/new.md", "date: 2026-03-03\ntopics: [knees, knees]");
        writePage("blog/noon.md", "date: 2026-02-02\ntopics: [hips]\npublishAt: 2026-11-23T12:00Z");
        writePage("blog/draft.md", "draft: true\ntopics: [ankles]");
    }

    @Test
    void hasTheLivePagesNewestFirst() {
        assertThat(addresses(at(NOON).pages())).containsExactly("/blog/new", "/blog/noon", "/blog/old", "/blog/knees");
    }

    @Test
    void changesAtTheExactInstantAndBack() {
        ContentTree tree = tree();

        assertThat(addresses(tree.pagesIn("/blog/", NOON))).contains("/blog/noon");
        assertThat(addresses(tree.pagesIn("/blog/", NOON.minusNanos(1)))).doesNotContain("/blog/noon");
        assertThat(addresses(tree.pagesIn("/blog/", NOON))).contains("/blog/noon");
    }

    @Test
    void isMadeOnceUntilTheNextTurn() {
        ContentTree tree = tree();

        assertThat(tree.listing("/blog/", NOON.plusSeconds(1))).isSameAs(tree.listing("/blog/", NOON));
    }

    @Test
    void findsTheNeighboursOfAPage() {
        ContentTree tree = tree();
        Listing listing = tree.listing("/blog/", NOON);
        Page noon = page(tree, "/blog/noon");

        assertThat(listing.before(noon)).contains(page(tree, "/blog/new"));
        assertThat(listing.after(noon)).contains(page(tree, "/blog/old"));
        assertThat(listing.before(page(tree, "/blog/new"))).isEmpty();
        assertThat(listing.after(page(tree, "/blog/knees"))).isEmpty();
        assertThat(listing.after(page(tree, "/blog/draft"))).isEmpty();
    }

    @Test
    void knowsWhatIsOnEachTopic() {
        Listing listing = at(NOON);

        assertThat(listing.topics()).containsExactlyInAnyOrder("backs", "knees", "hips");
        assertThat(addresses(listing.on("knees"))).containsExactly("/blog/new", "/blog/old");
        assertThat(listing.on("ankles")).isEmpty();
        assertThat(at(NOON.minusNanos(1)).topics()).doesNotContain("hips");
    }

    @Test
    void isEmptyWhereThereIsNoSection() {
        assertThat(tree().pagesIn("/nowhere/", NOON)).isEmpty();
    }

    private Listing at(Instant now) {
        return tree().listing("/blog/", now);
    }

    private static Page page(ContentTree tree, String address) {
        return tree.page(address).orElseThrow();
    }

    private static List<String> addresses(List<Page> pages) {
        return pages.stream().map(Page::address).toList();
    }
}

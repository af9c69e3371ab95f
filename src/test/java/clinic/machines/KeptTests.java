package clinic.machines;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import clinic.content.ContentTree;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTests extends FolderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    private final AtomicInteger made = new AtomicInteger();
    private final Kept<Integer> kept = new Kept<>();

    @Test
    void makesTheSameOnlyOnce() {
        ContentTree tree = tree();

        assertThat(at(tree, 0, NOW)).isEqualTo(1);
        assertThat(at(tree, 0, NOW)).isEqualTo(1);
        assertThat(at(tree, 0, Instant.parse("2999-01-01T00:00:00Z"))).isEqualTo(1);
    }

    @Test
    void makesItAgainWhenAPageGoesLiveOrComesDown() {
        writePage("blog/morning.md", "publishAt: 2026-11-23 15:00\nexpiresAt: 2026-11-23 16:00");
        ContentTree tree = tree();

        assertThat(at(tree, 0, NOW)).isEqualTo(1);
        assertThat(at(tree, 0, Instant.parse("2026-11-23T20:59:59.999Z"))).isEqualTo(1);
        assertThat(at(tree, 0, Instant.parse("2026-11-23T21:00:00Z"))).isEqualTo(2);
        assertThat(at(tree, 0, Instant.parse("2026-11-23T22:00:00Z"))).isEqualTo(3);
        assertThat(at(tree, 0, NOW)).isEqualTo(4);
    }

    @Test
    void makesItAgainOfOtherContentAndWhenAPageHasMoved() {
        ContentTree tree = tree();
        ContentTree next = new ContentTree(
                tree.version() + 1,
                tree.clinic(),
                tree.pages().values(),
                tree.moved(),
                tree.notices(),
                tree.redFlags(),
                tree.synonyms(),
                new ContentTree.Files(
                        tree.files(), tree.pictures(), tree.kept(), tree.problems(), tree.placesOfFacts()));

        assertThat(at(tree, 0, NOW)).isEqualTo(1);
        assertThat(at(next, 0, NOW)).isEqualTo(2);
        assertThat(at(next, 1, NOW)).isEqualTo(3);
        assertThat(at(next, 1, NOW)).isEqualTo(3);
    }

    private int at(ContentTree tree, long moves, Instant now) {
        return kept.of(tree, moves, now, made::incrementAndGet);
    }
}

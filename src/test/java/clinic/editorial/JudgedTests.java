package clinic.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import clinic.content.ContentTree;
import clinic.readability.Readings;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** For how long a judgement can be kept. */
class JudgedTests extends FolderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    @Test
    void holdsUntilTheEndOfTheDayOfTheClinic() {
        ContentTree tree = tree();
        Judged judged = Judged.now(tree, NOW, new Readings());

        assertThat(judged.holds(tree, Instant.parse("2026-11-24T05:59:59Z"))).isTrue();
        assertThat(judged.holds(tree, Instant.parse("2026-11-24T06:00:00Z"))).isFalse();
    }

    @Test
    void holdsUntilAPageGoesLiveOrComesDown() {
        writePage("about.md", "publishAt: 2026-11-23 15:00");
        ContentTree tree = tree();
        Judged judged = Judged.now(tree, NOW, new Readings());

        assertThat(judged.holds(tree, Instant.parse("2026-11-23T20:59:59Z"))).isTrue();
        assertThat(judged.holds(tree, Instant.parse("2026-11-23T21:00:00Z"))).isFalse();
    }

    @Test
    void holdsForNoOtherContentAndNoEarlierTime() {
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
                        tree.files(), Map.of(), tree.kept(), tree.problems(), tree.placesOfFacts(), true));
        Judged judged = Judged.now(tree, NOW, new Readings());

        assertThat(judged.holds(next, NOW)).isFalse();
        assertThat(judged.holds(tree, NOW.minusNanos(1))).isFalse();
        assertThat(judged.holds(tree, NOW)).isTrue();
    }
}

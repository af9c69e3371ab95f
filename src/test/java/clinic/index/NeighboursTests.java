package clinic.index;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.NoPrint;
import clinic.content.ContentPrint;
import clinic.content.ContentTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighboursTests extends IndexTest {

    private static final String DISCS = "A disc of the spine bulges and presses on a nerve of the leg.";
    private static final String KNEES = "The meniscus of the knee tears when a runner twists.";

    final Neighbours neighbours = new Neighbours(index, new NoPrint());

    @Test
    void areTheArticlesThatAreMostAlike() {
        write("blog/disc-1.md", "Discs", "", DISCS);
        write("blog/disc-2.md", "Discs and nerves", "", DISCS + " It heals.");
        write("blog/knee-1.md", "Knee", "", KNEES);
        write("blog/knee-2.md", "A runner and a knee", "", KNEES + " It heals.");
        write("disc.md", "Discs", "", DISCS);
        follow();

        assertThat(neighbours.of("/blog/disc-1")).startsWith("/blog/disc-2").doesNotContain("/disc", "/blog/disc-1");
        assertThat(neighbours.of("/blog/knee-1")).startsWith("/blog/knee-2");
    }

    @Test
    void countATopicThatTwoShare() {
        write("blog/topics/one.md", "One", "", "");
        write("blog/a.md", "Alpha", "topics: [one]\n", "Text text.");
        write("blog/b.md", "Beta", "", "Text text.");
        write("blog/c.md", "Gamma", "topics: [one]\n", "Text text.");
        follow();

        assertThat(neighbours.of("/blog/a")).startsWith("/blog/c");
    }

    @Test
    void followWhatIsNewChangedAndGone() {
        write("blog/disc-1.md", "Discs", "", DISCS);
        write("blog/disc-2.md", "Discs and nerves", "", DISCS + " It heals.");
        write("blog/knee-1.md", "Knee", "", KNEES);
        follow();

        write("blog/disc-3.md", "Discs once more", "", DISCS + " Walk.");
        follow();
        assertThat(neighbours.of("/blog/disc-3")).contains("/blog/disc-1", "/blog/disc-2");
        assertThat(neighbours.of("/blog/disc-1")).contains("/blog/disc-3");

        delete("blog/disc-3.md");
        follow();
        assertThat(neighbours.of("/blog/disc-1")).doesNotContain("/blog/disc-3").contains("/blog/disc-2");
        assertThat(neighbours.of("/blog/disc-3")).isEmpty();
    }

    @Test
    void areNotLookedForAgainInTheSameFilesAfterARestart() {
        write("blog/disc-1.md", "Discs", "", DISCS);
        write("blog/disc-2.md", "Discs and nerves", "", DISCS + " It heals.");
        Neighbours restarted = new Neighbours(index, new SamePrint());
        ContentTree tree = tree();
        restarted.recall(tree, Map.of("/blog/disc-1", List.of("/blog/from-before"), "/", List.of()));

        restarted.follow(index.take(tree), tree);
        assertThat(restarted.goOn(tree)).isFalse();

        assertThat(restarted.of("/blog/disc-1")).containsExactly("/blog/from-before");
    }

    @Test
    void areLookedForAfterARestartWhereNobodyKnewThem() {
        write("blog/disc-1.md", "Discs", "", DISCS);
        write("blog/disc-2.md", "Discs and nerves", "", DISCS + " It heals.");
        write("blog/scheduled.md", "Discs next year", "publishAt: 2999-01-01T00:00:00Z\n", DISCS);
        Neighbours restarted = new Neighbours(index, new SamePrint());
        ContentTree tree = tree();
        restarted.recall(tree, Map.of("/blog/disc-1", List.of("/blog/disc-2"), "/blog/disc-2", List.of()));

        restarted.follow(index.take(tree), tree);
        while (restarted.goOn(tree)) {}

        assertThat(restarted.of("/blog/scheduled")).contains("/blog/disc-1", "/blog/disc-2");
        assertThat(restarted.of("/blog/disc-2")).isEmpty();
    }

    @Test
    void areLookedForAgainInOtherFilesAfterARestart() {
        write("blog/disc-1.md", "Discs", "", DISCS);
        write("blog/disc-2.md", "Discs and nerves", "", DISCS + " It heals.");
        ContentTree tree = tree();
        neighbours.recall(tree, Map.of("/blog/disc-1", List.of("/blog/from-before")));

        follow();

        assertThat(neighbours.of("/blog/disc-1")).containsExactly("/blog/disc-2");
    }

    @Test
    void areLookedForAgainOnceSomethingIsSavedAfterARestart() {
        write("blog/disc-1.md", "Discs", "", DISCS);
        Neighbours restarted = new Neighbours(index, new SamePrint());
        ContentTree first = tree();
        restarted.recall(first, Map.of("/blog/disc-1", List.of()));
        restarted.follow(index.take(first), first);

        write("blog/disc-2.md", "Discs and nerves", "", DISCS + " It heals.");
        ContentTree second = tree();
        restarted.follow(index.take(second), second);
        while (restarted.goOn(second)) {}

        assertThat(restarted.of("/blog/disc-1")).containsExactly("/blog/disc-2");
    }

    /** As if nobody had saved anything since. */
    private static final class SamePrint implements ContentPrint {

        @Override
        public Optional<String> of(ContentTree tree) {
            return Optional.of("the same");
        }

        @Override
        public Optional<String> known(ContentTree tree) {
            return of(tree);
        }
    }

    @Test
    void areFoundInSmallParts() {
        IntStream.range(0, 120).forEach(i -> write("blog/a" + i + ".md", "Discs " + i, "", DISCS));
        ContentTree tree = tree();
        neighbours.follow(index.take(tree), tree);

        assertThat(neighbours.goOn(tree)).isTrue();
        assertThat(neighbours.goOn(tree)).isTrue();
        assertThat(neighbours.goOn(tree)).isFalse();
        assertThat(IntStream.range(0, 120))
                .allSatisfy(i -> assertThat(neighbours.of("/blog/a" + i)).isNotEmpty());
    }

    private void follow() {
        ContentTree tree = tree();
        neighbours.follow(index.take(tree), tree);
        boolean isMore = true;
        while (isMore) {
            isMore = neighbours.goOn(tree);
        }
    }
}

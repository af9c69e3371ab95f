package clinic.proof;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.claim.Weight;
import clinic.content.ContentTree;
import clinic.folder.Folder;
import clinic.reading.Library;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the rules find in the pages that ship. */
class ShippedClaimsTests {

    private static final String AS_ITS_SOURCE_HAS_IT = "blog/stem-cell-therapy-for-back-pain.md";

    private static final String CUT_OFF_IN_ITS_SOURCE = "notices/covid-19-update.md";

    private final Folder folder = new Folder(Path.of("content"));
    private final ContentTree tree = Library.once(folder);
    private final List<Proof> proofs = new Proofs().all(tree, Instant.now());

    @Test
    void areNoneThatHaveToBeMendedExceptInTheFirstArticle() {
        assertThat(proofs)
                .filteredOn(proof ->
                        !List.of(AS_ITS_SOURCE_HAS_IT, CUT_OFF_IN_ITS_SOURCE).contains(proof.file()))
                .filteredOn(proof ->
                        proof.claim().weight() == Weight.BLOCK || proof.claim().weight() == Weight.ERROR)
                .isEmpty();
    }

    @Test
    void doNotAskForABoxThatTheSiteShows() {
        assertThat(proofs).extracting(proof -> proof.claim().rule().id()).doesNotContain("EMG-01", "REG-07");
    }

    @Test
    void areManyInTheFirstArticleAndNoneIsSilenced() {
        assertThat(proofs)
                .filteredOn(proof -> proof.file().equals(AS_ITS_SOURCE_HAS_IT))
                .hasSizeGreaterThan(100);
        assertThat(tree.standards().overrides()).isEmpty();
    }
}

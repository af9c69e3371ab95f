package clinic.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.problem.Places;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The list of all files. */
class InventoryTests extends FolderTest {

    /** Still the evening of the 22nd in Chicago. */
    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    @Test
    void hasPagesNoticesAndWhatCannotBeShownButNoHealthyFacts() {
        write("notices/closed.md", "---\nplace: top\n---\nClosed.\n");
        write("blog/bad.md", "no front matter");
        write("blog/twin.md", "---\ntitle: Twin\ndescription: D\nslug: knees\n---\n");

        assertThat(inventory().rows())
                .extracting(Row::file)
                .containsExactly("blog/bad.md", "blog/twin.md", "blog/knees.md", "notices/closed.md");
    }

    @Test
    void putsFirstWhatNeedsAnEditor() {
        writePage("a-live.md", "weight: 1");
        writePage("b-gone.md", "withdrawn: true");
        writePage("c-draft.md", "draft: true");
        writePage("d-soon.md", "publishAt: 2027-03-03");
        write("e-bad.md", "no front matter");

        assertThat(inventory().rows())
                .extracting(Row::file)
                .containsExactly("e-bad.md", "c-draft.md", "d-soon.md", "a-live.md", "blog/knees.md", "b-gone.md");
        assertThat(inventory().counts())
                .containsEntry(State.BROKEN, 1L)
                .containsEntry(State.LIVE, 2L)
                .containsEntry(State.EXPIRED, 0L);
    }

    @Test
    void countsTheProblemsOfEachFile() {
        write("about.md", "---\ntitle: About\nauthr: x\n---\n[here](/nowhere)\n");

        assertThat(inventory().row("about.md").orElseThrow().problems()).isEqualTo(3);
        assertThat(inventory().row("blog/knees.md").orElseThrow().problems()).isZero();
    }

    @Test
    void marksAReviewThatIsOverdueByTheClinicsDay() {
        writePage("late.md", "nextReview: 2026-11-21");
        writePage("today.md", "nextReview: 2026-11-22");
        writePage("draft.md", "nextReview: 2026-11-21\ndraft: true");

        assertThat(inventory().row("late.md").orElseThrow().overdueSince()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(inventory().row("today.md").orElseThrow().overdueSince()).isNull();
        assertThat(inventory().row("draft.md").orElseThrow().overdueSince()).isNull();
    }

    @Test
    void findsWordsInTitleFileAndAddressInAnyOrder() {
        write("blog/back.md", "---\ntitle: Rest for your Back\ndescription: D\nslug: resting\n---\n");
        Row row = inventory().row("blog/back.md").orElseThrow();

        assertThat(List.of("", " back  REST ", "blog/back.md", "/blog/resting", "your"))
                .allMatch(row::has);
        assertThat(row.has("back knee")).isFalse();
    }

    @Test
    void isPagedForTenThousandArticles() {
        Page knees = tree().page("/blog/knees").orElseThrow();
        List<Page> many = IntStream.range(0, 10_000)
                .mapToObj(number -> new Page(
                        "/blog/article-" + number,
                        "blog/article-%04d.md".formatted(number),
                        knees.frontMatter(),
                        knees.text(),
                        Places.NONE,
                        NOW))
                .toList();
        ContentTree tree = new ContentTree(
                1,
                tree().clinic(),
                many,
                Map.of(),
                List.of(),
                tree().redFlags(),
                tree().synonyms(),
                new ContentTree.Files(tree().files(), Map.of(), Map.of(), List.of(), Places.NONE, true));
        List<Row> rows = Inventory.of(tree, List.of(), NOW).rows();

        assertThat(rows).hasSize(10_000);
        assertThat(Part.of(rows, 200).shown())
                .hasSize(50)
                .extracting(Row::file)
                .startsWith("blog/article-9950.md")
                .endsWith("blog/article-9999.md");
        assertThat(Part.of(rows, 200).last()).isEqualTo(200);
    }

    @Test
    void takesTheNearestPageForOneThatThereIsNot() {
        List<Integer> numbers = IntStream.rangeClosed(1, 51).boxed().toList();

        assertThat(Part.of(numbers, 7).shown()).containsExactly(51);
        assertThat(Part.of(numbers, -1).shown()).hasSize(50);
        assertThat(Part.of(List.of(), 1).shown()).isEmpty();
        assertThat(Part.of(List.of(), 1).last()).isEqualTo(1);
    }

    private Inventory inventory() {
        ContentTree tree = tree();
        return Inventory.of(tree, tree.problems(), NOW);
    }
}

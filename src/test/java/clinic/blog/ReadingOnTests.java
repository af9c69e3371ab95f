package clinic.blog;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.EditedSite;
import clinic.Visitor.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a reader can go from an article. */
class ReadingOnTests extends EditedSite {

    @Test
    void putsTheEditorsChoiceFirstAndThenWhatIsMostAlike() {
        String herons = "A heron stands still and waits for a frog.";
        writePage("blog/heron-1.md", "Herons", "related: [tractor]\n", herons);
        writePage("blog/heron-2.md", "Herons again", "", herons + " It rains.");
        writePage("blog/tractor.md", "Tractors", "", "A tractor ploughs.");

        eventually(
                "/blog/heron-1",
                seen -> related(seen).size() >= 2
                        && related(seen).subList(0, 2).equals(List.of("/blog/tractor", "/blog/heron-2")));
    }

    @Test
    void neverLeadsToWhatReadersDoNotSee() {
        String marshes = "A marsh has peat, sedges and reeds.";
        writePage("blog/marsh-1.md", "Marshes", "related: [marsh-draft, marsh-soon]\n", marshes);
        writePage("blog/marsh-2.md", "Marshes again", "", marshes);
        writePage("blog/marsh-draft.md", "Marshes not ready", "draft: true\n", marshes);
        writePage("blog/marsh-soon.md", "Marshes to come", "publishAt: 2999-01-01\n", marshes);
        eventually("/blog/marsh-1", seen -> related(seen).contains("/blog/marsh-2"));

        writePage("blog/marsh-2.md", "Marshes again", "draft: true\n", marshes);
        Seen seen = eventually("/blog/marsh-1", found -> !related(found).contains("/blog/marsh-2"));

        assertThat(seen.page().select("a[href*=marsh-draft], a[href*=marsh-soon]"))
                .isEmpty();
    }

    @Test
    void leadsToTheArticlesOnBothSides() {
        writePage("blog/side-1.md", "Side one", "weight: 1\n", "Text.");
        writePage("blog/side-2.md", "Side two", "weight: 2\n", "Text.");
        writePage("blog/side-3.md", "Side three", "weight: 3\n", "Text.");

        Seen seen = eventually("/blog/side-2", found -> found.text(".around").contains("Side three"));

        assertThat(seen.text(".around")).isEqualTo("Newer article Side one Older article Side three");
        assertThat(seen.page().select(".around a[rel=prev]").attr("href")).isEqualTo("/blog/side-1");
        assertThat(seen.page().select(".around a[rel=next]").attr("href")).isEqualTo("/blog/side-3");
        assertThat(visitor.opens("/blog/side-1").page().select(".around a[rel=prev]"))
                .isEmpty();
    }

    @Test
    void listsOnAPersonsPageWhatTheyWroteAndReviewed() {
        writePage(
                "team/ada-sample.md",
                "Ada Sample",
                "profile: person\njobTitle: Sample therapist\ncredential: PT, DPT\n",
                "A sample.");
        writePage("blog/ada-1.md", "Written by Ada", "author: ada-sample\ndate: 2026-03-31\n", "Text.");
        writePage("blog/ada-2.md", "Checked by Ada", "reviewedBy: ada-sample\nlastReviewed: 2026-03-30\n", "Text.");
        writePage("blog/ada-3.md", "Draft by Ada", "author: ada-sample\ndraft: true\n", "Text.");

        Seen page = eventually("/team/ada-sample", seen -> seen.text(".works").contains("Checked by Ada"));

        assertThat(page.text("h1 + .byline")).isEqualTo("Sample therapist PT, DPT");
        assertThat(page.page().select("[aria-labelledby=written-title] a").eachText())
                .containsExactly("Written by Ada");
        assertThat(page.page().select("[aria-labelledby=reviewed-title] a").eachText())
                .containsExactly("Checked by Ada");
        assertThat(page.text("#reviewed-title")).isEqualTo("Articles reviewed by Ada Sample");
        assertThat(visitor.opens("/blog/ada-1").text(".byline")).startsWith("By Ada Sample, PT, DPT Published");
        assertThat(visitor.opens("/blog/ada-2").text(".review"))
                .isEqualTo("Reviewed by Ada Sample, PT, DPT Last reviewed March 30, 2026.");
    }

    @Test
    void hasNoPageOfAPersonThatIsNotThere() {
        writePage("team/gone.md", "Gone", "withdrawn: true\n", "Text.");
        writePage("team/soon.md", "Soon", "draft: true\n", "Text.");
        eventually("/team/gone", seen -> seen.status() == 410);

        assertThat(visitor.opens("/team/soon").status()).isEqualTo(404);
        assertThat(visitor.opens("/team/nobody").status()).isEqualTo(404);
    }

    private static List<String> related(Seen seen) {
        return seen.page().select(".related a").eachAttr("href");
    }
}

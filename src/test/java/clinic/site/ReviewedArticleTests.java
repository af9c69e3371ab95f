package clinic.site;

import static clinic.site.StructuredDataTests.node;
import static clinic.site.StructuredDataTests.nodes;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.EditedSite;
import clinic.Visitor.Seen;
import jakarta.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewedArticleTests extends EditedSite {

    @Test
    void saysWhoReviewedItAndWhenIfThePageDoes() throws Exception {
        writePage(
                "team/rae-sample.md",
                "Rae Sample",
                "profile: person\njobTitle: Sample therapist\ncredential: DPT\n",
                "A sample.");
        writePage(
                "blog/reviewed.md",
                "Reviewed",
                "reviewedBy: rae-sample\nlastReviewed: 2026-03-30\ndate: 2026-03-01\nupdated: 2026-03-29\n",
                "Text.");
        Seen seen = eventually("/blog/reviewed", found -> found.text(".review").contains("Rae Sample, DPT"));

        Map<String, JsonObject> nodes = nodes(seen);

        assertThat(node(nodes, "http://localhost:8080/blog/reviewed").toString())
                .contains("http://schema.org/lastReviewed", "2026-03-30", "rae-sample#who");
        assertThat(node(nodes, "http://localhost:8080/team/rae-sample#who").toString())
                .contains("http://schema.org/Person", "Rae Sample", "DPT")
                .doesNotContain("Sample therapist");
        assertThat(node(nodes, "http://localhost:8080/blog/reviewed#article").toString())
                .contains("2026-03-01T00:00:00-06:00", "2026-03-29T00:00:00-05:00")
                .doesNotContain("author");
        assertThat(node(nodes(visitor.opens("/team/rae-sample")), "http://localhost:8080/team/rae-sample#who")
                        .toString())
                .contains("Sample therapist");
    }

    @Test
    void saysNothingOfAReviewThatThePageDoesNotShow() throws Exception {
        writePage("team/una-sample.md", "Una Sample", "profile: person\ndraft: true\n", "A sample.");
        writePage("blog/unreviewed.md", "Unreviewed", "reviewedBy: una-sample\nlastReviewed: 2026-03-30\n", "Text.");
        Seen seen = eventually("/blog/unreviewed", found -> found.status() == 200);

        assertThat(nodes(seen).toString()).doesNotContain("lastReviewed", "reviewedBy", "una-sample");
    }

    @Test
    void cannotLeaveItsElement() throws Exception {
        writePage("blog/out.md", "'</script><b>out</b>'", "", "Text.");
        Seen seen = eventually("/blog/out", found -> found.status() == 200);

        assertThat(seen.page().select("head b, body > b")).isEmpty();
        assertThat(node(nodes(seen), "http://localhost:8080/blog/out#article").toString())
                .contains("</script><b>out</b>");
    }
}

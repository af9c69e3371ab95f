package clinic.machines;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import clinic.content.Page;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds, whose articles these are, and the sitemap turn at the instant at which the page does. */
class ExactInstantTests extends FolderTest {

    @BeforeEach
    void anArticleForOneMorning() {
        writePage("blog/morning.md", "publishAt: 2026-03-31 09:00\nexpiresAt: 2026-03-31 12:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T13:59:59.999999999Z, false",
        "2026-03-31T14:00:00Z,           true",
        "2026-03-31T16:59:59.999999999Z, true",
        "2026-03-31T17:00:00Z,           false"
    })
    void goesLiveAndComesDown(Instant now, boolean live) {
        Sitemap sitemap = new Sitemap(address -> "http://localhost:8080" + address, Sitemap.MOST);

        assertThat(tree().livePage("/blog/morning", now).isPresent()).isEqualTo(live);
        assertThat(new Articles(tree(), now).all().stream().map(Page::address).anyMatch("/blog/morning"::equals))
                .isEqualTo(live);
        assertThat(SitemapTests.read(
                                sitemap.documents(tree(), now).getOrDefault("/sitemap.xml", new byte[0]),
                                "urlset",
                                "url")
                        .containsKey("/blog/morning"))
                .isEqualTo(live);
    }

    @ParameterizedTest
    @CsvSource({
        "date: 2026-01-02,                                                    2026-01-02T06:00:00Z, 2026-01-02T06:00:00Z",
        "'date: 2026-01-02\nupdated: 2026-02-03',                             2026-01-02T06:00:00Z, 2026-02-03T06:00:00Z",
        "'date: 2026-01-02\nupdated: 2025-02-03',                             2026-01-02T06:00:00Z, 2026-01-02T06:00:00Z",
        "'date: 2026-01-02\npublishAt: 2026-03-31 09:00',                     2026-03-31T14:00:00Z, 2026-03-31T14:00:00Z",
        "'date: 2026-01-02\nupdated: 2026-03-31\npublishAt: 2026-03-31 9:00', 2026-03-31T14:00:00Z, 2026-03-31T14:00:00Z"
    })
    void isPublishedAndUpdatedWhenItsEditorSays(String lines, Instant published, Instant updated) {
        writePage("blog/dated.md", lines);
        Articles articles = new Articles(tree(), Instant.parse("2026-11-23T08:00:00Z"));
        Page page = tree().page("/blog/dated").orElseThrow();

        assertThat(articles.publishedAt(page)).isEqualTo(published);
        assertThat(articles.updatedAt(page)).isEqualTo(updated);
    }
}

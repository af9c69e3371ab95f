package clinic.machines;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.Visitor;
import clinic.Visitor.Seen;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is shown of a page where its address is shared. */
@SiteTest
class SocialTests {

    @LocalServerPort
    int port;

    @Test
    void tellsWhatAnArticleIs() {
        Seen seen = Visitor.of(port).opens("/blog/stem-cell-therapy-for-back-pain");

        assertThat(meta(seen, "og:type")).isEqualTo("article");
        assertThat(meta(seen, "og:title")).isEqualTo(seen.text("h1"));
        assertThat(meta(seen, "og:description"))
                .isEqualTo(seen.page().select("meta[name=description]").attr("content"))
                .isNotEmpty();
        assertThat(meta(seen, "og:url")).isEqualTo("http://localhost:8080/blog/stem-cell-therapy-for-back-pain");
        assertThat(meta(seen, "og:site_name")).isEqualTo("Physical Therapy Advantage");
        assertThat(meta(seen, "og:locale")).isEqualTo("en_US");
        assertThat(meta(seen, "article:published_time")).isEqualTo("2023-01-01");
        assertThat(seen.page().select("meta[property=article:tag]").eachAttr("content"))
                .containsExactly("Back pain", "Regenerative medicine");
        assertThat(seen.page().select("meta[name=twitter:card]").attr("content"))
                .isEqualTo("summary_large_image");
        assertThat(meta(seen, "og:image")).startsWith("http://localhost:8080/assets/pictures/");
        assertThat(meta(seen, "og:image:width")).isEqualTo("1200");
        assertThat(meta(seen, "og:image:alt")).contains(seen.text("h1"));
        assertThat(seen.page().select("meta[name=twitter:title]").attr("content"))
                .isEqualTo(seen.text("h1"));
    }

    @Test
    void tellsWhatAnyOtherPageIs() {
        Seen seen = Visitor.of(port).opens("/about");

        assertThat(meta(seen, "og:type")).isEqualTo("website");
        assertThat(meta(seen, "og:url")).isEqualTo("http://localhost:8080/about");
        assertThat(seen.page().select("meta[property^=article]")).isEmpty();
    }

    @Test
    void tellsNothingOfAPageThatIsNotThere() {
        assertThat(Visitor.of(port).opens("/nowhere").page().select("meta[property^=og]"))
                .isEmpty();
    }

    private static String meta(Seen seen, String property) {
        return seen.page().select("meta[property=" + property + "]").attr("content");
    }
}

package clinic.site;

import static clinic.site.StructuredDataTests.node;
import static clinic.site.StructuredDataTests.nodes;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.Camera;
import clinic.EditedSite;
import clinic.Visitor.Seen;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The picture that search engines show an article with. */
class ArticleImageTests extends EditedSite {

    private static final String SCHEMA = "http://schema.org/";
    private static final String SITE = "http://localhost:8080";

    @Test
    void isTheOneAtItsHeadInItsLargestSize() throws Exception {
        write("blog/found-by-its-head/hip.jpg", Camera.jpeg(2000, 1000));
        writePage("blog/found-by-its-head/index.md", "Head", "image: hip.jpg\nimageAlt: A hip\n", "Walk.");
        Seen seen = eventually(
                "/blog/found-by-its-head",
                page -> !page.page().select(".head-picture").isEmpty());

        JsonObject image = image(seen, "/blog/found-by-its-head");

        assertThat(image.getJsonArray("@type").getString(0)).isEqualTo(SCHEMA + "ImageObject");
        assertThat(number(image, "width") + " × " + number(image, "height")).isEqualTo("1600 × 800");
        assertThat(url(image)).startsWith(SITE + "/assets/pictures/");
        String address = url(image).substring(SITE.length());
        assertThat(seen.page().expectFirst(".head-picture img").attr("srcset")).contains(address + " 1600w");
        assertThat(visitor.fetches(address, Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void isTheOneOfItsLinksIfItHasNone() throws Exception {
        writePage("blog/found-by-its-card.md", "Found by its card", "", "Walk.");
        Seen seen = eventually("/blog/found-by-its-card", page -> page.status() == 200);

        JsonObject image = image(seen, "/blog/found-by-its-card");

        assertThat(url(image))
                .isEqualTo(seen.page().select("meta[property=og:image]").attr("content"));
        assertThat(number(image, "width") + " × " + number(image, "height")).isEqualTo("1200 × 630");
    }

    @Test
    void isMissingWhereItsLinksHaveNoneEither() throws Exception {
        writePage("blog/found-without-picture.md", "Ελλάδα", "", "Walk.");
        Seen seen = eventually("/blog/found-without-picture", page -> page.status() == 200);

        assertThat(seen.page().select("meta[property=og:image]")).isEmpty();
        assertThat(article(seen, "/blog/found-without-picture")).doesNotContainKey(SCHEMA + "image");
    }

    private static JsonObject article(Seen seen, String address) throws Exception {
        return node(nodes(seen), SITE + address + "#article");
    }

    private static JsonObject image(Seen seen, String address) throws Exception {
        return Objects.requireNonNull(article(seen, address).getJsonArray(SCHEMA + "image"))
                .getJsonObject(0);
    }

    private static String url(JsonObject image) {
        return image.getJsonArray(SCHEMA + "url").getJsonObject(0).getString("@id");
    }

    private static int number(JsonObject image, String property) {
        return image.getJsonArray(SCHEMA + property).getJsonObject(0).getInt("@value");
    }
}

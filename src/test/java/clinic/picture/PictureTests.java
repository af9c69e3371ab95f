package clinic.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.Camera;
import clinic.EditedSite;
import clinic.Visitor.Seen;
import clinic.illustration.Raster;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;

/** Pictures from an editor's folder to a reader's screen. */
class PictureTests extends EditedSite {

    @Value("${clinic.data}")
    Path data;

    @Autowired
    Store store;

    @Test
    void showsAPhotographInEverySizeAndNothingOfItsCamera() throws IOException {
        write("blog/photographed/hip.jpg", Camera.photograph(2000, 1000, 6));
        Seen seen = shows("photographed", "![A hip](hip.jpg)");

        assertThat(seen.page().select("img[width=1000][height=2000]")).hasSize(1);
        List<String> addresses =
                addresses(seen.page().select(".prose picture > *").toArray(Element[]::new));
        assertThat(addresses).hasSize(6);
        for (String address : addresses) {
            HttpResponse<byte[]> picture = visitor.fetches(address, Map.of());

            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(header(picture, "Content-Type"))
                    .isEqualTo(address.endsWith("webp") ? "image/webp" : "image/jpeg");
            assertThat(new String(picture.body(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif", "Aurora", "39.7294");
            assertThat(size(picture.body())).isEqualTo(address.replaceFirst(".*-(\\d+)\\..*", "$1"));
        }
    }

    @Test
    void letsBrowsersKeepAPictureForAYear() {
        write("blog/kept-for-a-year/hip.png", Camera.png(50, 30));
        String address = src(shows("kept-for-a-year", "![A hip](hip.png)"));
        HttpResponse<byte[]> first = visitor.fetches(address, Map.of());

        assertThat(first.headers().allValues("Cache-Control")).containsExactly("max-age=31536000, public, immutable");
        assertThat(first.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        HttpResponse<byte[]> again = visitor.fetches(address, Map.of("If-None-Match", header(first, "ETag")));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void sendsAPartOfAPicture() {
        write("blog/in-parts/hip.png", Camera.png(61, 31));
        String address = src(shows("in-parts", "![A hip](hip.png)"));
        byte[] whole = visitor.fetches(address, Map.of()).body();

        HttpResponse<byte[]> part = visitor.fetches(address, Map.of("Range", "bytes=10-19"));
        HttpResponse<byte[]> rest = visitor.fetches(address, Map.of("Range", "bytes=20-"));

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 10-19/" + whole.length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 10, 20));
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole, 20, whole.length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=9999999-", "bytes=5-1", "bytes=-", "bytes=a-b", "bytes=99999999999999999999-", "hours=1-2"
            })
    void refusesOrIgnoresAPartThatThereIsNot(String range) {
        write("blog/in-no-parts/hip.png", Camera.png(66, 31));
        String address = src(shows("in-no-parts", "![A hip](hip.png)"));

        assertThat(visitor.fetches(address, Map.of("Range", range)).statusCode())
                .isIn(200, 416);
    }

    @Test
    void refusesAThousandPartsAtOnce() {
        write("blog/in-many-parts/hip.png", Camera.png(71, 31));
        String address = src(shows("in-many-parts", "![A hip](hip.png)"));

        assertThat(visitor.fetches(address, Map.of("Range", "bytes=" + "0-0,".repeat(1000) + "1-1"))
                        .statusCode())
                .isEqualTo(416);
    }

    @Test
    void letsFeedReadersOnOtherSitesShowAPicture() {
        write("blog/read-elsewhere/hip.png", Camera.png(55, 30));
        HttpResponse<byte[]> picture = visitor.fetches(src(shows("read-elsewhere", "![A hip](hip.png)")), Map.of());

        assertThat(picture.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
    }

    @Test
    void letsADrawingDoNothingButDraw() {
        write(
                "blog/drawn/hip.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 40'><script>alert(1)</script><path d='M0 0'/></svg>");
        HttpResponse<byte[]> drawing = visitor.fetches(src(shows("drawn", "![A hip](hip.svg)")), Map.of());

        assertThat(header(drawing, "Content-Type")).isEqualTo("image/svg+xml");
        assertThat(drawing.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'unsafe-inline'; sandbox");
        assertThat(drawing.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(new String(drawing.body(), StandardCharsets.UTF_8))
                .contains("<path")
                .doesNotContain("script", "alert");
    }

    @Test
    void takesAPictureAwayWithItsFile() {
        write("blog/taken-away/hip.png", Camera.png(60, 30));
        String address = src(shows("taken-away", "![A hip](hip.png)"));
        assertThat(visitor.fetches(address, Map.of()).statusCode()).isEqualTo(200);

        delete("blog/taken-away/hip.png");

        Seen seen = eventually(
                "/blog/taken-away", page -> page.page().select("img[alt=A hip]").isEmpty());
        assertThat(seen.text(".no-picture")).isEqualTo("A hip");
        assertThat(visitor.opens(address).status()).isEqualTo(404);
    }

    @Test
    void showsAnotherPictureAtAnotherAddressAsSoonAsItIsSaved() {
        write("blog/changed/hip.png", Camera.png(70, 30));
        String first = src(shows("changed", "![A hip](hip.png)"));

        write("blog/changed/hip.png", Camera.png(90, 30));

        eventually("/blog/changed", page -> !page.page().select("img[width=90]").isEmpty());
        assertThat(src(visitor.opens("/blog/changed"))).isNotEqualTo(first);
    }

    @Test
    void makesAgainWhatIsLostOnDisk() throws IOException {
        write("blog/lost/hip.png", Camera.png(75, 30));
        String address = src(shows("lost", "![A hip](hip.png)"));
        byte[] first = visitor.fetches(address, Map.of()).body();
        Path kept = data.resolve("pictures").resolve(address.substring(address.lastIndexOf('/') + 1));
        assertThat(kept).hasBinaryContent(first);

        Files.delete(kept);

        assertThat(visitor.fetches(address, Map.of()).body()).isEqualTo(first);
    }

    @Test
    void asksForPatienceWhileAPictureIsBeingMade() {
        CountDownLatch isDone = new CountDownLatch(1);
        Order slow = new Order("f".repeat(32) + "-400.png", MediaType.IMAGE_PNG, () -> {
            await(isDone);
            return new byte[] {1};
        });
        assertThatThrownBy(() -> store.make(slow, Duration.ZERO)).isInstanceOf(TimeoutException.class);
        write("blog/made-later/hip.png", Camera.png(85, 30));
        String address = src(shows("made-later", "![A hip](hip.png)"));

        HttpResponse<byte[]> early = visitor.fetches(address, Map.of());
        isDone.countDown();

        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(header(early, "Retry-After")).isEqualTo("5");
        assertThat(header(early, "Cache-Control")).isEqualTo("no-cache");
        assertThat(visitor.fetches(address, Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void drawsThePictureOfASharedLinkAhead() {
        writePage("blog/drawn-ahead.md", "Drawn ahead", "", "Walk.");
        Seen seen = eventually("/blog/drawn-ahead", page -> page.status() == 200);
        Path card = data.resolve("pictures").resolve(shared(seen).replaceFirst(".*/", ""));

        eventually("/blog/drawn-ahead", page -> Files.exists(card));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/pictures/",
                "/assets/pictures/hip.png",
                "/assets/pictures/00000000000000000000000000000000-800.webp",
                "/assets/pictures/../../site.yaml",
                "/assets/pictures/..%2f..%2fsite.yaml",
                "/assets/pictures/%2e%2e/%2e%2e/site.yaml",
                "/assets/pictures/..;/..;/site.yaml",
                "/assets/pictures/....//site.yaml",
                "/assets/pictures/..%5c..%5csite.yaml",
                "/assets/pictures/%00",
                "/blog/never-raw/hip.png",
                "/assets/pictures/blog/never-raw/hip.png"
            })
    void answersNothingElseThere(String address) {
        write("blog/never-raw/hip.png", Camera.png(80, 30));
        shows("never-raw", "![A hip](hip.png)");

        HttpResponse<byte[]> seen = visitor.fetches(address, Map.of());
        assertThat(seen.statusCode()).isIn(400, 404);
        assertThat(header(seen, "Content-Type")).startsWith("text/html");
        assertThat(new String(seen.body(), StandardCharsets.UTF_8)).doesNotContain("Test Clinic\ntimeZone");
    }

    @Test
    void showsThePictureOfAnArticleAtItsHeadAndOnItsCard() {
        write("blog/headed/hip.jpg", Camera.jpeg(1300, 700));
        writePage(
                "blog/headed/index.md",
                "Headed",
                "date: 2097-01-01\nimage: hip.jpg\nimageAlt: A hip from the side\n",
                "![A hip](hip.jpg)");
        Seen article = eventually(
                "/blog/headed", page -> !page.page().select(".head-picture").isEmpty());

        Element head = article.page().expectFirst(".head-picture > picture > img");
        assertThat(head.attr("alt")).isEqualTo("A hip from the side");
        assertThat(head.attr("width") + " " + head.attr("height")).isEqualTo("1300 700");
        assertThat(head.attr("srcset")).contains("-400.jpg 400w", "-1300.jpg 1300w");
        assertThat(head.hasAttr("loading")).isFalse();
        assertThat(article.page().select(".prose img[loading=lazy]")).hasSize(1);
        Element card = visitor.opens("/blog/").page().expectFirst(".article-list li:has(a[href=/blog/headed]) img");
        assertThat(card.attr("alt")).isEmpty();
        assertThat(card.attr("loading")).isEqualTo("lazy");
    }

    @Test
    void isSharedWithThePictureOfTheArticleIfThatIsLargeEnough() throws IOException {
        write("blog/shared/hip.jpg", Camera.jpeg(1200, 630));
        writePage("blog/shared/index.md", "Shared", "image: hip.jpg\nimageAlt: A hip\n", "Walk.");
        Seen seen = eventually("/blog/shared", page -> page.status() == 200);

        assertThat(meta(seen, "og:image:alt")).isEqualTo("A hip");
        HttpResponse<byte[]> picture = visitor.fetches(shared(seen), Map.of());
        assertThat(header(picture, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(size(picture.body())).isEqualTo("1200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "image: hip.jpg\nimageAlt: A hip\n"})
    void isSharedWithItsTitleOtherwise(String lines) throws IOException {
        String name = lines.isEmpty() ? "card" : "small-card";
        write("blog/" + name + "/hip.jpg", Camera.jpeg(1199, 900));
        writePage("blog/" + name + "/index.md", "A Title " + name, lines, "Walk.");
        Seen seen = eventually("/blog/" + name, page -> page.status() == 200);

        assertThat(meta(seen, "og:image")).startsWith("http://localhost:8080/assets/pictures/");
        assertThat(meta(seen, "og:image:width") + " " + meta(seen, "og:image:height"))
                .isEqualTo("1200 630");
        assertThat(meta(seen, "og:image:alt")).isEqualTo("A Title " + name + " – Test Clinic");
        assertThat(seen.page().select("meta[name=twitter:card]").attr("content"))
                .isEqualTo("summary_large_image");
        HttpResponse<byte[]> picture = visitor.fetches(shared(seen), Map.of());
        assertThat(header(picture, "Content-Type")).isEqualTo("image/png");
        assertThat(size(picture.body())).isEqualTo("1200");
    }

    private Seen shows(String name, String text) {
        writePage("blog/" + name + "/index.md", "Page " + name, "", text);
        return eventually(
                "/blog/" + name, page -> !page.page().select(".prose img").isEmpty());
    }

    private static String src(Seen seen) {
        return seen.page().select(".prose img").attr("src");
    }

    private static String meta(Seen seen, String property) {
        return seen.page().select("head > meta[property=" + property + "]").attr("content");
    }

    private static String shared(Seen seen) {
        return meta(seen, "og:image").replaceFirst("^http://[^/]+", "");
    }

    private static List<String> addresses(Element... elements) {
        List<String> addresses = new ArrayList<>();
        for (Element element : elements) {
            for (String source : element.attr("srcset").split(", ", -1)) {
                addresses.add(source.replaceFirst(" .*", ""));
            }
        }
        return addresses;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String size(byte[] picture) throws IOException {
        try (Raster raster = Raster.open(picture).orElseThrow()) {
            return Integer.toString(raster.reader().getWidth(0));
        }
    }
}

package clinic.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.content.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser has to fetch before it shows a page. */
@SiteTest
class AssetsTests {

    /** What a server may send before the first answer of the network: ten packets. */
    private static final int ONE_ROUND_TRIP = 14 * 1024;

    private static final int ALL_STYLES = 12 * 1024;
    private static final int ALL_SCRIPT = 5 * 1024;

    /** Those that a browser waits for before it shows anything. */
    private static final String STYLESHEETS = "link[rel=stylesheet]:not([media=print])";

    @LocalServerPort
    int port;

    @Autowired
    Content content;

    Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = Visitor.of(port);
    }

    @Test
    void showsTheFirstArticleInOneRoundTrip() throws IOException {
        String address = "/blog/stem-cell-therapy-for-back-pain";
        String stylesheet = stylesheet(visitor.opens(address));

        assertThat(compressed(address) + compressed(stylesheet)).isLessThanOrEqualTo(ONE_ROUND_TRIP);
    }

    @Test
    void waitsForOneStylesheetBeforeAnArticleIsShown() {
        Seen seen = visitor.opens("/blog/stem-cell-therapy-for-back-pain");

        assertThat(seen.page().select(STYLESHEETS)).hasSize(1);
        assertThat(seen.page().select("script[src]:not([defer]), style, link[rel=preload]"))
                .isEmpty();
    }

    @Test
    void runsOneScriptOnAllPagesButArticlesWhichItWouldDelay() {
        assertThat(Stream.of("/", "/blog/", "/contact", "/search", "/nowhere")
                        .flatMap(address ->
                                visitor.opens(address).page().select("script[src]").eachAttr("src").stream()))
                .hasSize(5)
                .containsOnly(visitor.opens("/").page().select("script[src]").attr("src"));
        assertThat(visitor.opens("/blog/sciatica-what-it-is-and-what-to-do")
                        .page()
                        .select("script[src]"))
                .isEmpty();
    }

    @Test
    void waitsForTwoStylesheetsThatAllOtherPagesShare() {
        Set<String> addresses = new TreeSet<>(content.tree().pages().keySet());
        addresses.removeIf(address -> address.matches("/blog/[a-z-]+"));
        addresses.addAll(Set.of("/search?q=back", "/blog/page/2", "/nowhere"));
        Set<String> stylesheets = new TreeSet<>();
        for (String address : addresses) {
            Seen seen = visitor.opens(address);

            assertThat(seen.page().select(STYLESHEETS)).as(address).hasSize(2);
            assertThat(seen.page().select("script[src]:not([defer]), style, link[rel=preload]"))
                    .as(address)
                    .isEmpty();
            stylesheets.addAll(seen.page().select(STYLESHEETS).eachAttr("href"));
        }
        assertThat(stylesheets)
                .hasSize(2)
                .contains(stylesheet(visitor.opens("/blog/sciatica-what-it-is-and-what-to-do")));
    }

    @Test
    void staysSmallInAll() throws IOException {
        Seen home = visitor.opens("/");
        int styles = 0;
        for (String address : home.page().select("link[rel=stylesheet]").eachAttr("href")) {
            styles += compressed(address);
        }

        assertThat(styles).as("stylesheets of the public pages").isLessThanOrEqualTo(ALL_STYLES);
        assertThat(compressed(stylesheet(visitor.opens("/desk/sign-in"))))
                .as("stylesheet of the desk")
                .isLessThanOrEqualTo(ALL_STYLES);
        assertThat(visitor.fetches(home.page().select("script[src]").attr("src"), Map.of())
                        .body())
                .as("script, as it is")
                .hasSizeBetween(1, ALL_SCRIPT);
    }

    @Test
    void tellsTheSizeOfEveryPictureAhead() {
        for (String address : content.tree().pages().keySet()) {
            for (Element picture : visitor.opens(address).page().select("img")) {
                assertThat(picture.attr("width")).as(address).matches("[1-9]\\d*");
                assertThat(picture.attr("height")).as(address).matches("[1-9]\\d*");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, link[rel=stylesheet], href, text/css;charset=utf-8",
        "/desk/sign-in, link[rel=stylesheet], href, text/css;charset=utf-8",
        "/, link[rel=icon], href, image/svg+xml",
        "/, .wordmark img, src, image/svg+xml",
        "/, .hero use, href, image/svg+xml",
        "/contact, script[src], src, text/javascript;charset=utf-8",
        "/desk/sign-in, script, src, text/javascript;charset=utf-8"
    })
    void letsABrowserKeepForAYearWhatHasANameOfItsOwn(String page, String selector, String attribute, String type) {
        String address =
                visitor.opens(page).page().select(selector).attr(attribute).replaceFirst("#.*", "");
        Seen asset = visitor.opens(address);

        assertThat(address).matches("/assets/[a-z]+\\.[0-9a-f]{12}\\.[a-z]+");
        assertThat(asset.status()).isEqualTo(200);
        assertThat(asset.header("Cache-Control")).contains("max-age=31536000", "public", "immutable");
        assertThat(asset.header("Content-Type")).isEqualToIgnoringCase(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"site.000000000000.css", "site.css", "favicon.svg", "..%2fapplication.properties"})
    void hasNothingUnderAnotherName(String name) {
        assertThat(visitor.opens("/assets/" + name).status()).isIn(400, 404);
    }

    /** The program that takes out comments and white space skips what it does not understand, and goes on. */
    @Test
    void losesNoRuleOfAStylesheetOnTheWay() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("src/main/resources/css"))) {
            for (Path file : files) {
                String served = Files.readString(Path.of("target/classes/css").resolve(file.getFileName()));

                assertThat(served).as(file.toString()).doesNotContain("/*", "\n");
                assertThat(rules(served)).isEqualTo(rules(Files.readString(file)));
            }
        }
    }

    private static String rules(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/|\\s|;(?=\\s*})", "");
    }

    private static String stylesheet(Seen seen) {
        return seen.page().select(STYLESHEETS).attr("href");
    }

    private int compressed(String address) throws IOException {
        byte[] text = visitor.fetches(address, Map.of()).body();
        assertThat(new String(text, UTF_8)).isNotBlank();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text);
        }
        return bytes.size();
    }
}

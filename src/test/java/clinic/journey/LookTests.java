package clinic.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.SiteTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How pages look on a screen and on paper, what they weigh, and what newer browsers add. */
@SiteTest
class LookTests {

    private static final String ARTICLE = "/blog/sciatica-what-it-is-and-what-to-do";

    /** Another font, or another way to smooth its edges, stays below; a lost stylesheet does not. */
    private static final double SAME_TO_THE_EYE = 0.04;

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @BeforeAll
    static void startBrowser() throws Exception {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    /** To change a look on purpose, delete its picture in src/test/resources/looks and run this once. */
    @ParameterizedTest
    @CsvSource({
        "home-phone, /, 390, LIGHT",
        "home-desktop, /, 1280, LIGHT",
        "home-desktop-dark, /, 1280, DARK",
        "article-phone-dark, /blog/sciatica-what-it-is-and-what-to-do, 390, DARK",
        "article-desktop, /blog/sciatica-what-it-is-and-what-to-do, 1280, LIGHT",
        "blog-desktop, /blog/, 1280, LIGHT",
        "treatments-desktop, /treatments/, 1280, LIGHT",
        "form-phone, /consultation, 390, LIGHT"
    })
    void looksAsWasFoundGood(String name, String address, int width, ColorScheme scheme) throws IOException {
        try (BrowserContext context = context(width, scheme)) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            Look look = Look.at(page);

            assertThat(look.keepIfNew(name)).as("%s is new: look at it", name).isFalse();
            assertThat(look.differenceFrom(Look.kept(name))).isLessThan(SAME_TO_THE_EYE);
        }
    }

    @Test
    void wouldLookOtherWithoutAStylesheet() throws IOException {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.route("**/pages.*.css", Route::abort);
            page.navigate("http://localhost:" + port + "/");
            Look look = Look.at(page);

            assertThat(look.differenceFrom(Look.kept("home-desktop"))).isGreaterThan(SAME_TO_THE_EYE);
        }
    }

    @Test
    void loadsAnArticleInFiveSmallFilesOfOurOwn() {
        try (BrowserContext context = context(390, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            List<Response> loaded = new ArrayList<>();
            page.onResponse(loaded::add);
            page.navigate("http://localhost:" + port + ARTICLE);
            page.locator(".related").scrollIntoViewIfNeeded();
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(loaded)
                    .allSatisfy(response -> assertThat(response.url()).startsWith("http://localhost:" + port));
            assertThat(loaded.stream().map(Response::url).distinct())
                    .as("page, stylesheet, that for paper, mark, drawings")
                    .hasSizeLessThanOrEqualTo(5);
            assertThat((int) page.evaluate(
                            "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                                    + ".reduce((sum, each) => sum + each.encodedBodySize, 0)"))
                    .isBetween(1, 24 * 1024);
        }
    }

    @Test
    void becomesAHandOutOnPaper() {
        try (BrowserContext context = context(800, ColorScheme.DARK)) {
            Page page = context.newPage();
            List<String> loaded = new ArrayList<>();
            page.onResponse(response -> loaded.add(response.url()));
            page.navigate("http://localhost:" + port + ARTICLE);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            Locator code = page.locator(".handout img");
            assertThat(code).isHidden();
            assertThat(loaded).noneMatch(url -> url.contains("/assets/qr/"));

            page.waitForResponse(response -> response.url().endsWith("/assets/qr" + ARTICLE), page::pdf);
            assertThat(loaded).anyMatch(url -> url.endsWith("/assets/qr" + ARTICLE));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(code).isVisible();
            assertThat(page.locator(".site-footer")).containsText("100 Sample Street");
            assertThat(page.locator(".site-footer")).containsText(ARTICLE);
            assertThat(page.locator(".callout-emergency").first()).isVisible();
            assertThat(page.locator(".menu")).isHidden();
            assertThat(page.locator(".compact-form")).isHidden();
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
        }
    }

    @Test
    void marksInTheContentsWhatIsBeingRead() {
        try (BrowserContext context = context(1500, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + ARTICLE);
            assumeTrue(Boolean.TRUE.equals(page.evaluate("CSS.supports('selector(:target-current)')")));
            Locator last = page.locator(".contents a").last();
            String before = weight(last);
            page.locator(page.locator(".contents a").last().getAttribute("href"))
                    .evaluate("heading => heading.scrollIntoView()");
            page.waitForFunction(
                    "() => getComputedStyle([...document.querySelectorAll('.contents a')].pop()).fontWeight === '700'");

            assertThat(before).isEqualTo("400");
            assertThat(last).isInViewport();
        }
    }

    private static String weight(Locator link) {
        return String.valueOf(link.evaluate("link => getComputedStyle(link).fontWeight"));
    }

    @Test
    void asksBeforeWhatWasTypedIsLostAndNotWhenItIsSent() {
        try (BrowserContext context = context(390, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            List<String> asked = new ArrayList<>();
            page.onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.accept();
            });
            page.navigate("http://localhost:" + port + "/contact");
            page.getByLabel("Message").fill("Are you open on Saturday?");
            page.locator(".page .form button").click();
            assertThat(page.locator(".refusals")).isFocused();
            assertThat(asked).isEmpty();

            page.locator(".wordmark").click();
            assertThat(page.locator(".hero")).isVisible();
            assertThat(asked).containsExactly("beforeunload");
        }
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, width < 600 ? 844 : 900)
                        .setColorScheme(scheme));
    }
}

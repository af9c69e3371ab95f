package clinic.journey;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.Camera;
import clinic.EditedSite;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reader meets pictures in a real browser. Leaves screenshots under target/journey. */
class PictureJourneyTests extends EditedSite {

    private static final String SHIFTS = """
            () => new Promise(done => new PerformanceObserver(list =>
                done(list.getEntries().reduce((sum, shift) => sum + shift.value, 0)))
                .observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 500))
            """;

    private static Chromium chromium;

    @BeforeAll
    static void startBrowser() throws Exception {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({
        "320, LIGHT, 1, -400.webp",
        "320, DARK, 2, -800.webp",
        "1280, LIGHT, 1, -800.webp",
        "1280, DARK, 2, -1200.webp"
    })
    void loadsTheSizeThatFitsAndMovesNothing(int width, ColorScheme colors, int density, String size)
            throws IOException {
        writeArticle();
        eventually("/blog/looked-at", seen -> seen.page().select("img").size() >= 4);
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(colors)
                        .setDeviceScaleFactor(density))) {
            List<String> loaded = new CopyOnWriteArrayList<>();
            Page page = context.newPage();
            page.onResponse((Response response) -> loaded.add(response.status() + " " + response.url()));
            page.navigate(visitor.site() + "/blog/looked-at");
            page.locator(".prose img").last().scrollIntoViewIfNeeded();
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(loaded)
                    .filteredOn(response -> response.contains("/assets/pictures/"))
                    .hasSize(4)
                    .allMatch(response -> response.startsWith("200 "))
                    .filteredOn(response -> response.endsWith(size))
                    .isNotEmpty();
            assertThat(page.locator("main img").evaluateAll("images => images.every(image => image.naturalWidth > 0)"))
                    .isEqualTo(true);
            assertThat(((Number) page.evaluate(SHIFTS)).doubleValue()).isZero();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isEqualTo(true);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "journey", "pictures-" + width + "-" + colors + ".png")));
        }
    }

    private static void writeArticle() throws IOException {
        write("blog/looked-at/side.jpg", Camera.photograph(900, 1600, 6));
        write("blog/looked-at/back.jpg", Camera.jpeg(2400, 1200));
        write("blog/looked-at/clear.png", Camera.png(900, 400));
        Path drawings = Path.of("content", "blog", "five-gentle-exercises-for-a-stiff-back");
        write("blog/looked-at/cat.svg", Files.readAllBytes(drawings.resolve("cat-and-cow.svg")));
        writePage(
                "blog/looked-at/index.md",
                "Looked at",
                "date: 2026-02-02\nimage: side.jpg\nimageAlt: Colored fields\n",
                """
                Some words before the first picture.

                ![Four colored fields](back.jpg "A photograph with a caption")

                ![Three colored fields, one of them clear](clear.png)

                More words, and a drawing:

                ![Cat and cow](cat.svg "A drawing")

                ![What is not there is said in words](nowhere.jpg)

                The last words.
                """);
    }
}

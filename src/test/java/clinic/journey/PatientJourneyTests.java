package clinic.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A patient finds an article and asks for a consultation. Leaves a picture of each step under target/journey. */
@SiteTest
class PatientJourneyTests {

    private static Chromium chromium;

    @LocalServerPort
    int port;

    private String pictures = "";
    private int step;

    @BeforeAll
    static void startBrowser() throws Exception {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"phone, 390, LIGHT", "phone-dark, 390, DARK", "desktop, 1280, LIGHT", "desktop-dark, 1280, DARK"})
    void findsAnArticleAndAsksForAConsultation(String device, int width, ColorScheme colors) {
        pictures = device;
        try (BrowserContext context =
                chromium.browser().newContext(withoutScript(width).setColorScheme(colors))) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/");
            picture(page, "home");

            link(page.getByRole(AriaRole.NAVIGATION).first(), "Blog").click();
            picture(page, "blog");

            link(page.locator("main"), "Older articles").click();
            link(page.locator("main"), "Stem Cell Therapy for Back Pain").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Stem Cell Therapy for Back Pain");
            picture(page, "article");

            Locator form = page.locator("aside form");
            form.getByLabel("Full name").fill("Rosa Delgado of " + device);
            form.getByLabel("Phone", new Locator.GetByLabelOptions().setExact(true))
                    .fill("303-555-0142");
            form.getByRole(AriaRole.BUTTON).click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Select yes or no for the warning signs");
            assertThat(page.getByLabel("Full name")).hasValue("Rosa Delgado of " + device);
            picture(page, "refused");

            page.locator(".warning-signs")
                    .getByLabel("No", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            page.getByLabel("Lower back").check();
            page.getByLabel(Pattern.compile("I agree")).check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send request"))
                    .click();
            assertThat(page.locator(".reference")).hasText(Pattern.compile("PT-\\w{4}-\\w{4}"));
            picture(page, "received");

            String reference = page.locator(".reference").textContent();
            page.reload();
            assertThat(page.locator(".reference")).hasText(reference);
        }
    }

    @Test
    void isStoppedByAWarningSign() {
        pictures = "warning-sign";
        try (BrowserContext context = chromium.browser().newContext(withoutScript(390))) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/consultation");
            page.locator(".warning-signs").getByLabel("Yes").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send request"))
                    .click();

            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Call 911")))
                    .isVisible();
            picture(page, "emergency");
        }
    }

    @Test
    void sendsAMessage() {
        pictures = "message";
        try (BrowserContext context = chromium.browser().newContext(withoutScript(390))) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/contact");
            page.getByLabel("Full name").fill("Amadou Ba");
            page.getByLabel("Email or phone").fill("amadou@example.com");
            page.getByLabel("Subject").fill("Saturday");
            page.getByLabel("Message").fill("Are you open on Saturday?");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send message"))
                    .click();

            assertThat(page.locator("h1")).hasText("We have your message");
            picture(page, "received");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, 390",
        "/, 1280",
        "/blog/stem-cell-therapy-for-back-pain, 390",
        "/blog/stem-cell-therapy-for-back-pain, 1280"
    })
    void movesNothingThatIsAlreadyShown(String address, int width) {
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 844))) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + address);

            assertThat(page.evaluate("""
                            () => new Promise(done => {
                              let shifted = 0;
                              new PerformanceObserver(list => list.getEntries().forEach(entry => shifted += entry.value))
                                .observe({ type: "layout-shift", buffered: true });
                              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(String(shifted)))));
                            })""")).isEqualTo("0");
        }
    }

    private static Browser.NewContextOptions withoutScript(int width) {
        return new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(width, 844);
    }

    private static Locator link(Locator place, String name) {
        return place.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private void picture(Page page, String name) {
        step++;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/journey", pictures, "%d-%s.png".formatted(step, name)))
                .setFullPage(true));
    }
}

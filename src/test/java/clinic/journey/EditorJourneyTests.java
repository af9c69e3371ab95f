package clinic.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.AtTheWorkbench;
import clinic.StaffVisitor;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An editor finds out what is wrong, and shows a draft to a friend, with the keyboard alone. Leaves a picture of each step
 * under target/journey; each page is checked by axe.
 */
class EditorJourneyTests extends AtTheWorkbench {

    private static Chromium chromium;

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
    @CsvSource({
        "editor, 1280, LIGHT",
        "editor-dark, 1280, DARK",
        "editor-phone, 320, LIGHT",
        "editor-phone-dark, 320, DARK"
    })
    void showsADraftToAFriend(String device, int width, ColorScheme colors) {
        pictures = device;
        writeFiles();
        String link;
        try (BrowserContext context = browser(width, colors)) {
            Page page = context.newPage();
            Keyboard keyboard = new Keyboard(page);
            page.navigate("http://localhost:" + port + "/desk/sign-in");
            keyboard.types("Name", nameOfEdith);
            keyboard.types("Password", StaffVisitor.PASSWORD);
            keyboard.presses("Sign in");
            looksWell(page, "files");
            keyboard.presses("Problems");
            looksWell(page, "problems");
            keyboard.presses("The editors’ guide");
            looksWell(page, "guide");
            page.navigate("http://localhost:" + port + "/desk/content?words=journey");
            looksWell(page, "found");
            keyboard.presses("Stretching in the morning");
            looksWell(page, "file");
            keyboard.presses("Make a link");
            looksWell(page, "refused");
            keyboard.chooses("1 week");
            keyboard.presses("Make a link");
            link = page.locator("#link").textContent();
            looksWell(page, "made");
            keyboard.presses("Look at it");
            looksWell(page, "at-the-desk");
            keyboard.presses("Back to the desk");
            keyboard.presses("Revoke");
            assertThat(page.locator("[role=status]")).containsText("revoked");
            keyboard.chooses("1 day");
            keyboard.presses("Make a link");
            link = page.locator("#link").textContent();
        }
        try (BrowserContext context = browser(width, colors)) {
            Page page = context.newPage();
            page.navigate(link.replaceFirst("http://[^/]+", "http://localhost:" + port));
            assertThat(page.locator("h1")).hasText("Stretching in the morning");
            looksWell(page, "preview");
            page.navigate("http://localhost:" + port + "/preview/mistyped");
            looksWell(page, "over");
        }
    }

    private void writeFiles() {
        saves("blog/topics/journey.md", "Journeys", "", "Topic");
        saves(
                "blog/journey-stretching.md",
                "Stretching in the morning",
                "draft: true\ndate: 2026-11-20\ntopics: [journey]\n",
                "Five minutes are enough.\n\n## Before you begin\n\nDrink.\n\n## How to stretch\n\nSlowly.");
        saves("blog/journey-soon.md", "Winter opening hours", "publishAt: 2099-01-04 09:00\n", "Text");
        saves("journey/gone.md", "Summer course", "withdrawn: true\n", "Text");
        saves(
                "journey/late.md",
                "How we work",
                "date: 2024-05-04\nnextReview: 2025-05-04\n",
                "[here](/blog/jurney-soon)");
        write(
                "journey/broken.md",
                "---\ndescription: Something about knees that nobody has given a title.\n---\nText\n");
    }

    private static BrowserContext browser(int width, ColorScheme colors) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(colors));
    }

    private void looksWell(Page page, String name) {
        step++;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/journey", pictures, "%d-%s.png".formatted(step, name)))
                .setFullPage(true));
        List<Rule> violations =
                new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        assertThat(violations).as("what axe finds on %s", name).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", name)
                .isLessThanOrEqualTo(page.viewportSize().width);
    }
}

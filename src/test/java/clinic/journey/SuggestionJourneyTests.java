package clinic.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody begins to type into a search field. Leaves pictures under target/journey/suggestions. */
@SiteTest
class SuggestionJourneyTests {

    private static final String ANSWERS = "**/search/suggestions?**";
    private static final int PAUSE = 200;

    private static Chromium chromium;

    @LocalServerPort
    int port;

    private final List<String> wrongs = new CopyOnWriteArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void startBrowser() throws Exception {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void openHome() {
        context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        page = context.newPage();
        page.onPageError(wrongs::add);
        page.navigate("http://localhost:" + port + "/");
    }

    @AfterEach
    void closeBrowser() {
        context.close();
        assertThat(wrongs).isEmpty();
    }

    @Test
    void leadsToAPageByKeyboardAlone() {
        field().pressSequentially("back p");
        assertThat(list()).isVisible();
        List<String> titles = options().allTextContents();
        assertThat(titles).hasSizeBetween(2, 6).anyMatch(title -> title.toLowerCase(Locale.ROOT)
                .contains("back"));
        assertThat(field()).hasAttribute("aria-expanded", "true");
        assertThat(field()).hasAttribute("aria-controls", list().getAttribute("id"));
        assertThat(page.getByRole(AriaRole.STATUS)).hasText(titles.size() + " suggestions");

        field().press("ArrowDown");
        assertIsChosen(0);
        field().press("ArrowDown");
        assertIsChosen(1);
        field().press("ArrowUp");
        field().press("ArrowUp");
        assertThat(field()).hasAttribute("aria-activedescendant", "");
        field().press("ArrowUp");
        assertIsChosen(titles.size() - 1);

        field().press("Escape");
        assertThat(list()).isHidden();
        assertThat(field()).hasAttribute("aria-expanded", "false");
        assertThat(field()).hasValue("back p");

        field().press("ArrowDown");
        assertIsChosen(0);
        field().press("Enter");
        assertThat(page.locator("h1")).hasText(titles.get(0));
    }

    @Test
    void leavesTheQuestionToWhoeverChoosesNothing() {
        field().pressSequentially("sciatica");
        assertThat(list()).isVisible();
        field().press("Enter");

        assertThat(page).hasURL(Pattern.compile("/search\\?q=sciatica$"));
        assertThat(page.locator("h1")).hasText("Search results");
    }

    @Test
    void leadsToAPageByMouseAndGivesWayToEverythingElse() {
        field().pressSequentially("sciatica");
        String title = options().first().textContent();
        page.locator("h1").click();
        assertThat(list()).isHidden();

        field().press("ArrowDown");
        options().first().click();
        assertThat(page.locator("h1")).hasText(title);
    }

    @Test
    void waitsForAPauseAndForgetsWhatIsOld() {
        List<Request> asked = new CopyOnWriteArrayList<>();
        List<String> given = new CopyOnWriteArrayList<>();
        page.onRequestFailed(request -> given.add(request.url()));
        page.route(ANSWERS, route -> {
            asked.add(route.request());
            if (asked.size() > 1) {
                route.resume();
            }
        });
        page.clock().install();

        field().pressSequentially("sci");
        page.clock().runFor(PAUSE - 1);
        assertThat(asked).isEmpty();
        page.clock().runFor(1);
        page.waitForCondition(() -> asked.size() == 1);
        assertThat(asked.get(0).url()).endsWith("?q=sci");

        field().pressSequentially("at");
        page.waitForCondition(() -> !given.isEmpty());
        page.clock().runFor(PAUSE);
        assertThat(list()).isVisible();
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1).url()).endsWith("?q=sciat");

        field().press("Backspace");
        page.clock().runFor(PAUSE);
        page.waitForCondition(() -> asked.size() == 3);
        field().pressSequentially("t");
        page.clock().runFor(PAUSE);
        assertThat(list()).isVisible();
        assertThat(asked).as("what was answered is not asked for again").hasSize(3);
    }

    @Test
    void asksForNothingShorterOrLongerThanTheBeginningOfAQuestion() {
        List<Request> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("suggestions")) {
                asked.add(request);
            }
        });
        page.clock().install();

        field().pressSequentially("s");
        page.clock().runFor(PAUSE);
        field().fill("Dear clinic, my back has been hurting for three weeks and I do not know");
        page.clock().runFor(PAUSE);
        assertThat(list()).isHidden();
        assertThat(asked).isEmpty();
    }

    @Test
    void searchesAllTheSameWhereNothingCanBeSuggested() {
        page.route(ANSWERS, Route::abort);
        page.waitForRequest(ANSWERS, () -> field().pressSequentially("sciatica"));
        assertThat(list()).isHidden();
        field().press("Enter");

        assertThat(page.locator("h1")).hasText("Search results");
    }

    @ParameterizedTest
    @CsvSource({"/search, 320, LIGHT", "/search, 320, DARK", "/, 1280, LIGHT", "/, 1280, DARK", "/search, 1280, LIGHT"})
    void looksWellWhileItIsOpen(String address, int width, ColorScheme scheme) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.navigate("http://localhost:" + port + address);
        field().pressSequentially("pain");
        assertThat(list()).isVisible();
        field().press("ArrowDown");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(
                        "target/journey/suggestions", "%s%d-%s.png".formatted(address.substring(1), width, scheme))));

        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat(options().all())
                .allSatisfy(option -> assertThat(option.boundingBox().height).isGreaterThanOrEqualTo(44));
    }

    private void assertIsChosen(int number) {
        Locator option = options().nth(number);
        assertThat(field()).hasAttribute("aria-activedescendant", option.getAttribute("id"));
        assertThat(option).hasAttribute("aria-selected", "true");
        assertThat(page.locator("[aria-selected=true]")).hasCount(1);
        assertThat(field()).isFocused();
    }

    private Locator field() {
        return page.locator("[name=q]");
    }

    private Locator list() {
        return page.locator("[role=listbox]");
    }

    private Locator options() {
        return list().locator("[role=option]");
    }
}

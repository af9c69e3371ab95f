package clinic.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A receptionist takes calls and works through the inbox, with the keyboard alone. Leaves a picture of each step under
 * target/journey; each page is checked by axe.
 */
@SiteTest
class ReceptionistJourneyTests {

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister staff;

    private String receptionist = "";
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

    @BeforeEach
    void openAnAccount() throws RefusedException {
        receptionist = "journey." + UUID.randomUUID().toString().substring(0, 8);
        staff.add(receptionist, Role.FRONT_DESK, StaffVisitor.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({"desk, 1280, LIGHT, 303-555-0151", "desk-phone-dark, 360, DARK, 303-555-0152"})
    void takesCallsAndClosesARequestByKeyboard(String device, int width, ColorScheme colors, String phone) {
        pictures = device;
        try (BrowserContext context = browser(width, colors)) {
            Page page = context.newPage();
            Keyboard keyboard = new Keyboard(page);
            signIn(page, keyboard);
            looksWell(page, "inbox");

            keyboard.presses("Take a call");
            looksWell(page, "intake");
            keyboard.presses("Save and take it");
            looksWell(page, "intake-refused");

            keyboard.chooses("The patient");
            keyboard.chooses("Read: none of them");
            keyboard.chooses("Yes");
            keyboard.types("Patient’s full name", "Rosa Delgado");
            keyboard.types("Patient’s phone", phone);
            keyboard.selects("Main area", "Kn");
            keyboard.types("Note for colleagues", "Works nights.");
            keyboard.presses("Save and take the next call");
            assertThat(page.locator("#saved .reference")).hasText(Pattern.compile("PT-\\w{4}-\\w{4}"));
            String first = page.locator("#saved .reference").textContent();
            looksWell(page, "next-call");

            keyboard.chooses("Walk-in");
            keyboard.chooses("Someone else");
            keyboard.types("Caller’s name", "Ana Delgado");
            keyboard.types("Caller’s number", phone);
            keyboard.chooses("Signs present");
            assertThat(page.locator(".callout-emergency")).containsText("call 911 now");
            looksWell(page, "warning-signs");
            keyboard.chooses("Read: none of them");
            keyboard.chooses("Not asked");
            keyboard.types("Patient’s full name", "Rosa Delgado");
            keyboard.selects("Main area", "Kn");
            keyboard.presses("Save");
            assertThat(page.locator("#same")).containsText(first);
            looksWell(page, "perhaps-the-same");
            keyboard.presses("Save anyway");
            assertThat(page.locator("h1")).hasText("Saved");
            String second = page.locator(".reference").textContent();
            looksWell(page, "saved");

            keyboard.presses("Inbox");
            keyboard.presses(second);
            looksWell(page, "request");
            keyboard.types("Note for colleagues (optional)", "Her daughter came by.");
            keyboard.presses("Take it");
            assertThat(page.locator(".desk-standing")).containsText(receptionist + " owns it.");
            assertThat(page.locator(".desk-timeline")).containsText("Her daughter came by.");
            looksWell(page, "taken");

            keyboard.presses("Close it");
            assertThat(page.locator("#refused")).hasText("Choose why it is closed.");
            looksWell(page, "no-reason");
            keyboard.selects("Why it is closed", "Du");
            keyboard.presses("Close it");
            assertThat(page.locator(".desk-standing")).containsText("Closed: Duplicate.");
            looksWell(page, "closed");
        }
    }

    @Test
    void skipsTheMenuAndFollowsTheTalkOnOneScreen() {
        pictures = "desk-order";
        try (BrowserContext context = browser(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            Keyboard keyboard = new Keyboard(page);
            signIn(page, keyboard);
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip-link")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
            keyboard.presses("Take a call");

            assertThat(page.locator("main form")).isFocused();
            assertThat(keyboard.stopsUntil("Save and take the next call"))
                    .containsExactly(
                            "Phone",
                            "The patient",
                            "Read: none of them",
                            "Yes",
                            "Send the patient a confirmation by email",
                            "Patient’s full name",
                            "18 or over",
                            "Patient’s phone",
                            "Patient’s email",
                            "Best way",
                            "Best time",
                            "Leave a message",
                            "Main area",
                            "How long",
                            "Wants",
                            "What we should know to contact or see the patient",
                            "Normal",
                            "Note for colleagues",
                            "Save and take it",
                            "Save",
                            "Save and take the next call");
            assertThat((int) page.evaluate("scrollY")).isZero();
            assertThat(page.locator(".intake-save")).isInViewport();
        }
    }

    private void signIn(Page page, Keyboard keyboard) {
        page.navigate("http://localhost:" + port + "/desk/sign-in");
        looksWell(page, "sign-in");
        keyboard.types("Name", receptionist);
        keyboard.types("Password", StaffVisitor.PASSWORD);
        keyboard.presses("Sign in");
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
        // Legacy mode is quicker, and blind only to frames, which the site has none of
        List<Rule> violations =
                new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        assertThat(violations).as("what axe finds on %s", name).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", name)
                .isLessThanOrEqualTo(page.viewportSize().width);
    }
}

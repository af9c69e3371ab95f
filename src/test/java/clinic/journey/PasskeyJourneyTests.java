package clinic.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A member of staff signs in with a real browser's passkey. The browser finds the site where it stands without a setting, at
 * localhost:8080, for there passkeys are at home; in truth it is led to the port of the test.
 */
@SiteTest
class PasskeyJourneyTests {

    private static final String SITE = "http://localhost:8080";

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister register;

    @Autowired
    JdbcTemplate jdbc;

    private final String ann = "ann." + UUID.randomUUID().toString().substring(0, 8);

    private Chromium chromium;
    private BrowserContext context;
    private Page page;
    private int step;

    @BeforeEach
    void openABrowserWithAFingerprintReader() throws Exception {
        register.add(ann, Role.FRONT_DESK, StaffVisitor.PASSWORD);
        chromium = Chromium.launch("--host-resolver-rules=MAP localhost:8080 127.0.0.1:" + port);
        context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 844));
        page = context.newPage();
        CDPSession session = context.newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject reader = new JsonObject();
        reader.addProperty("protocol", "ctap2");
        reader.addProperty("transport", "internal");
        for (String can : new String[] {"hasResidentKey", "hasUserVerification", "isUserVerified"}) {
            reader.addProperty(can, true);
        }
        JsonObject options = new JsonObject();
        options.add("options", reader);
        session.send("WebAuthn.addVirtualAuthenticator", options);
    }

    @AfterEach
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void addsAPasskeyAndSignsInWithItUntilTheAccountIsDisabled() throws RefusedException {
        page.navigate(SITE + "/desk/account/passkeys");
        picture("door");
        signInWithPassword();

        page.getByLabel("Name").fill("Reader of this desk");
        page.getByLabel("Present password").fill("not my password");
        button("Add a passkey").click();
        assertThat(page.locator("#refusal-present")).containsText("This is not your present password");
        page.getByLabel("Present password").fill(StaffVisitor.PASSWORD);
        button("Add a passkey").click();
        assertThat(page.locator(".desk-said")).containsText("Your passkey is added.");
        assertThat(page.locator("tbody")).containsText("Reader of this desk");
        picture("passkeys");

        button("Sign out").click();
        button("Sign in with a passkey").click();
        assertThat(page.locator("h1")).hasText("Inbox");
        assertThat(page.locator(".desk-person")).containsText(ann);
        picture("inbox");

        button("Sign out").click();
        signInWithPassword();
        assertThat(page.locator("h1")).hasText("Use your passkey");
        picture("second-step");
        button("Sign in with a passkey").click();
        assertThat(page.locator("h1")).hasText("Inbox");

        register.disable(ann);
        page.reload();
        button("Sign in with a passkey").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("This passkey does not open the desk.");
        picture("disabled");
    }

    @Test
    void findsHerNoteAgainAfterSheWasSignedOut() {
        page.navigate(SITE + "/desk/account/passkeys");
        signInWithPassword();
        page.getByLabel("Name").fill("Reader of this desk");
        page.getByLabel("Present password").fill(StaffVisitor.PASSWORD);
        button("Add a passkey").click();
        assertThat(page.locator(".desk-said")).containsText("Your passkey is added.");
        page.navigate(SITE + "/desk/requests/" + asks());
        page.getByLabel("Note for colleagues").fill("She prefers mornings.");
        jdbc.update("delete from spring_session where principal_name = ?", ann);

        button("Only write a note").click();
        assertThat(page.locator(".desk-said")).containsText("What you typed is kept");
        picture("signed-out");
        button("Sign in with a passkey").click();
        assertThat(page.locator("#kept")).containsText("What you typed is still here and not yet saved.");
        assertThat(page.getByLabel("Note for colleagues")).hasValue("She prefers mornings.");
        picture("kept");
        button("Only write a note").click();
        assertThat(page.locator(".desk-timeline")).containsText("She prefers mornings.");
    }

    @Test
    void saysSoWhenTheDeviceHasNoPasskey() {
        page.navigate(SITE + "/desk/sign-in");
        button("Sign in with a passkey").click();

        assertThat(page.locator("[data-passkey-failed]")).containsText("Nothing came from your device.");
        assertThat(button("Sign in with a passkey")).isEnabled();
    }

    private void signInWithPassword() {
        page.getByLabel("Name").fill(ann);
        page.getByLabel("Password").fill(StaffVisitor.PASSWORD);
        button("Sign in").click();
    }

    private String asks() {
        Visitor patient = Visitor.of(port);
        Map<String, String> answers = Map.of(
                "warningSigns", "NO",
                "fullName", "Rosa of " + ann,
                "phone", "303-555-0142",
                "area", "LOWER_BACK",
                "consent", "2026-11");
        return patient.opens(patient.sends("/consultation", answers).leadsTo()).text(".reference");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void picture(String name) {
        step++;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/journey/passkey", "%d-%s.png".formatted(step, name)))
                .setFullPage(true));
    }
}

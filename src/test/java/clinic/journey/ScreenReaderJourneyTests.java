package clinic.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.journey.ScreenReader.Heard;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A patient who hears the site instead of seeing it. Leaves what is said under target/journey/heard. */
@SiteTest
class ScreenReaderJourneyTests {

    private static final Path HEARD = Path.of("target/journey/heard");

    private static Chromium chromium;

    @LocalServerPort
    int port;

    private BrowserContext context;
    private Page page;
    private ScreenReader reader;

    @BeforeAll
    static void startBrowser() throws Exception {
        chromium = Chromium.launch();
        Files.createDirectories(HEARD);
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void openBrowser() {
        context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        page = context.newPage();
        reader = new ScreenReader(page);
    }

    @AfterEach
    void closeBrowser() {
        context.close();
    }

    @Test
    void isToldOnHomeWhereEverythingIs() throws IOException {
        page.navigate("http://localhost:" + port + "/");
        List<Heard> home = hears("home");

        assertThat(home.get(0).name()).isEqualTo("Physical Therapy Advantage – Physical therapy in Aurora");
        assertThat(landmarks(home))
                .containsSubsequence(
                        "banner", "navigation Main", "search", "main", "contentinfo", "navigation More pages");
        assertThat(headings(home))
                .containsSubsequence(
                        "1 Physical therapy in Aurora",
                        "2 What we do",
                        "2 How a first visit goes",
                        "2 When to get emergency care first");
    }

    @Test
    void hearsAnArticleInItsOrder() throws IOException {
        page.navigate("http://localhost:" + port + "/blog/stem-cell-therapy-for-back-pain");
        List<Heard> article = hears("article");

        assertThat(article.stream().map(Heard::toString))
                .containsSubsequence(
                        "link Blog",
                        "heading Stem Cell Therapy for Back Pain",
                        "note",
                        "navigation On this page",
                        "heading What is Stem Cell Therapy?",
                        "complementary Ask us",
                        "region Request a consultation",
                        "contentinfo");
        assertThat(headings(article))
                .containsSubsequence(
                        "1 Stem Cell Therapy for Back Pain",
                        "2 What is Stem Cell Therapy?",
                        "2 Benefits of Stem Cell Therapy for Back Pain",
                        "3 Reduced Pain and Inflammation");
        List<String> contents = names(article, "link", "navigation On this page");
        assertThat(contents).hasSize(15);
        assertThat(names(article, "heading", "main")).containsSubsequence(contents);
    }

    @Test
    void isToldWhatIsWrongWithAFormAndThatItHasArrived() throws IOException {
        page.navigate("http://localhost:" + port + "/consultation");
        List<Heard> form = hears("form");
        assertThat(find(form, "textbox", "Full name").description())
                .isEqualTo("Of the person who needs the consultation");

        sends();
        assertThat(page.locator(".refusals")).isFocused();
        List<Heard> refused = hears("refused");
        int alert = indexOf(refused, "alert");
        assertThat(refused.get(0).name()).startsWith("Error: ");
        assertThat(refused.get(alert - 1).state("focused")).isEqualTo("true");
        assertThat(refused.get(alert).state("live")).isEqualTo("assertive");
        assertThat(refused.get(alert + 1)).hasToString("heading There is a problem");
        assertThat(indexOf(refused, "heading Request a consultation")).isGreaterThan(alert);
        assertThat(find(refused, "textbox", "Full name").state("invalid")).isEqualTo("true");
        assertThat(find(refused, "textbox", "Full name").description())
                .isEqualTo("Of the person who needs the consultation Error: Enter the full name");
        assertThat(find(refused, "group", "Do you have any of these warning signs now?")
                        .description())
                .endsWith("Error: Select yes or no for the warning signs");
        assertThat(find(refused, "group", "Where is the main problem?").description())
                .isEqualTo("Error: Select the main area");
        assertThat(find(refused, "textbox", "Email").state("invalid")).isEqualTo("false");

        page.locator(".refusals a", new Page.LocatorOptions().setHasText("Enter the full name"))
                .press("Enter");
        assertThat(page.getByLabel("Full name")).isFocused();
        fillsIn();
        sends();
        assertThat(page.locator(".reference")).isVisible();
        List<Heard> received = hears("received");
        assertThat(headings(received)).contains("1 We have your request", "2 What happens next");
        assertThat(received)
                .filteredOn(heard -> heard.name().matches("PT-\\w{4}-\\w{4}"))
                .isNotEmpty();
        assertThat(received).filteredOn(heard -> heard.role().equals("alert")).isEmpty();
        assertThat(names(received, "StaticText", "main")).contains("In an emergency call 911.");
    }

    @Test
    void isToldWhatIsSuggestedAndWhatIsFound() throws IOException {
        page.navigate("http://localhost:" + port + "/");
        assertThat(find(hears("before"), "combobox", "Search this site").state("expanded"))
                .isEqualTo("false");

        page.locator("[name=q]").pressSequentially("sciatica");
        assertThat(page.locator("[role=listbox]")).isVisible();
        page.locator("[name=q]").press("ArrowDown");
        List<Heard> suggested = hears("suggested");
        Heard field = find(suggested, "combobox", "Search this site");
        List<String> options = names(suggested, "option", "search");
        assertThat(field.states()).containsEntry("expanded", "true").containsEntry("hasPopup", "listbox");
        assertThat(options).isNotEmpty();
        assertThat(find(suggested, "option", options.get(0)).state("selected")).isEqualTo("true");
        int status = indexOf(suggested, "status");
        assertThat(suggested.get(status).state("live")).isEqualTo("polite");
        assertThat(suggested.get(status + 1).name())
                .isEqualTo(options.size() + (options.size() == 1 ? " suggestion" : " suggestions"));

        page.locator("[name=q]").press("Escape");
        page.locator("[name=q]").press("Enter");
        assertThat(page.locator(".search-number")).isVisible();
        List<Heard> results = hears("results");
        assertThat(headings(results)).startsWith("1 Search results").contains("2 " + options.get(0));
        assertThat(find(results, "link", options.get(0)).within()).containsExactly("main");
        assertThat(names(results, "StaticText", "main")).anyMatch(text -> text.matches("\\d+ pages? found"));
    }

    private void fillsIn() {
        page.locator(".warning-signs")
                .getByLabel("No", new Locator.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("Full name").fill("Layla Haddad");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Phone"))
                .fill("303-555-0142");
        page.getByLabel("Lower back").check();
        page.getByLabel(Pattern.compile("I agree")).check();
    }

    private void sends() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send request"))
                .click();
    }

    /** What is said of a page, which must make sense by itself. */
    private List<Heard> hears(String name) throws IOException {
        List<Heard> heard = reader.reads();
        Files.writeString(HEARD.resolve(name + ".txt"), ScreenReader.written(heard));
        assertThat(heard)
                .filteredOn(Heard::isNameless)
                .as("nameless on %s", name)
                .isEmpty();
        assertThat(heard.get(1)).hasToString("link Skip to main content");
        assertThat(heard.subList(2, heard.size()))
                .filteredOn(each -> each.within().isEmpty()
                        && !each.isLandmark()
                        && !each.name().equals("Skip to main content"))
                .as("outside of all landmarks on %s", name)
                .isEmpty();
        assertThat(landmarks(heard))
                .as("landmarks of %s", name)
                .doesNotHaveDuplicates()
                .containsSubsequence("banner", "main", "contentinfo");
        List<Integer> levels = heard.stream()
                .filter(each -> each.role().equals("heading"))
                .map(each -> Integer.valueOf(each.state("level")))
                .toList();
        assertThat(levels).as("headings of %s", name).containsOnlyOnce(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).as("heading %d of %s", i + 1, name).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
        return heard;
    }

    private static List<String> landmarks(List<Heard> heard) {
        return heard.stream().filter(Heard::isLandmark).map(Heard::toString).toList();
    }

    private static List<String> headings(List<Heard> heard) {
        return heard.stream()
                .filter(each -> each.role().equals("heading") && each.within().contains("main"))
                .map(each -> each.state("level") + " " + each.name())
                .toList();
    }

    private static List<String> names(List<Heard> heard, String role, String landmark) {
        return heard.stream()
                .filter(each -> each.role().equals(role) && each.within().contains(landmark))
                .map(Heard::name)
                .toList();
    }

    private static Heard find(List<Heard> heard, String role, String name) {
        return heard.get(indexOf(heard, role + " " + name));
    }

    private static int indexOf(List<Heard> heard, String said) {
        int index = heard.stream().map(Heard::toString).toList().indexOf(said);
        assertThat(index).as(said).isNotNegative();
        return index;
    }
}

package clinic.journey;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.AtTheDesk;
import clinic.StaffVisitor;
import clinic.Visitor;
import clinic.content.Content;
import clinic.content.PageState;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every page, by day and night, on a small phone and a desktop: checked by axe, no wider than the screen, and kept as a
 * picture under target/screenshots.
 */
class EveryPageTests extends AtTheDesk {

    private static final List<Integer> WIDTHS = List.of(320, 1280);

    /** What a page says is the same in all settings, so all rules are held against one of them. */
    private static final List<String> RULES_ON_LOOKS =
            List.of("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size");

    private static final ContactSheet SHEET = new ContactSheet();

    @Autowired
    Content content;

    @AfterAll
    static void writeContactSheet() throws IOException {
        SHEET.write();
    }

    /** Two browsers share the pages: it is the slowest of all tests. */
    @Test
    void suitsEveryReaderAndAllStaff() throws Exception {
        ExecutorService browsers = Executors.newFixedThreadPool(2);
        try {
            for (Future<Void> done : browsers.invokeAll(List.of(
                    inABrowser(page -> reads(page, articles())),
                    inABrowser(page -> {
                        reads(page, otherPages());
                        sendsTheForms(page);
                    }),
                    inABrowser(this::worksAtTheDesk)))) {
                done.get();
            }
        } finally {
            browsers.shutdownNow();
        }
    }

    private static Callable<Void> inABrowser(Consumer<Page> visit) {
        return () -> {
            try (Chromium chromium = Chromium.launch();
                    BrowserContext context = chromium.browser().newContext()) {
                visit.accept(context.newPage());
                return null;
            }
        };
    }

    private Stream<String> articles() {
        return live().filter(address -> address.startsWith("/blog/"));
    }

    private Stream<String> otherPages() {
        return Stream.concat(
                live().filter(address -> !address.startsWith("/blog/")),
                Stream.of(
                        "/blog/page/2",
                        "/search",
                        "/search?q=back",
                        "/search?q=zzzzz",
                        "/nowhere",
                        "/consultation/emergency"));
    }

    private Stream<String> live() {
        Instant now = Instant.now();
        return content.tree().pages().values().stream()
                .filter(page -> page.stateAt(now) == PageState.LIVE)
                .map(clinic.content.Page::address)
                .sorted();
    }

    private void reads(Page page, Stream<String> addresses) {
        addresses.forEach(address -> {
            page.navigate("http://localhost:" + port + address);
            looksWell(page, "site" + address);
        });
    }

    private void sendsTheForms(Page page) {
        page.navigate("http://localhost:" + port + "/consultation");
        page.locator(".page .form button").click();
        looksWell(page, "site/consultation-refused");
        page.navigate("http://localhost:" + port + "/contact");
        page.getByLabel("Full name").fill("Amadou Ba");
        page.getByLabel("Email or phone").fill("amadou@example.com");
        page.getByLabel("Subject").fill("Saturday");
        page.getByLabel("Message").fill("Are you open?");
        page.locator(".page .form button").click();
        looksWell(page, "site/received");
    }

    private void worksAtTheDesk(Page page) {
        String reference = asks("Rosa Delgado", "303-555-0177");
        sendsSpam();
        page.navigate("http://localhost:" + port + "/desk/sign-in");
        looksWell(page, "desk/sign-in");
        page.getByLabel("Name").fill(administrator());
        page.getByLabel("Password").fill(StaffVisitor.PASSWORD);
        page.locator("main form button").first().click();
        for (String address : List.of(
                "/desk",
                "/desk?suspected=true",
                "/desk/requests/" + reference,
                "/desk/intake",
                "/desk/overview",
                "/desk/content",
                "/desk/content/problems",
                "/desk/content/reviews",
                "/desk/content/guide",
                "/desk/accounts",
                "/desk/audit",
                "/desk/people",
                "/desk/retention",
                "/desk/backups",
                "/desk/account",
                "/desk/account/second-factor",
                "/desk/account/passkeys",
                "/desk/nowhere")) {
            page.navigate("http://localhost:" + port + address);
            looksWell(page, address.substring(1).replace(reference, "one"));
        }
    }

    private void sendsSpam() {
        Map<String, String> message = Map.of(
                "name", "Bot", "replyTo", "bot@example.com", "subject", "Offer", "message", "Buy.", "website", "x");
        assertThat(Visitor.of(port).sends("/contact", message).status()).isEqualTo(303);
    }

    private String administrator() {
        String name = "looks." + System.nanoTime();
        try {
            staff.add(name, Role.ADMINISTRATOR, StaffVisitor.PASSWORD);
            return name;
        } catch (RefusedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void looksWell(Page page, String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                String setting = "%s-%d-%s"
                        .formatted(name.replaceAll("[^a-z0-9]+", "-").replaceAll("-$", ""), width, scheme)
                        .toLowerCase(Locale.ROOT);
                assertThat(axe(page, width == 1280 && scheme == ColorScheme.LIGHT)
                                .analyze()
                                .getViolations())
                        .as("what axe finds on %s", setting)
                        .isEmpty();
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of %s", setting)
                        .isLessThanOrEqualTo(width);
                SHEET.add(page, setting);
            }
        }
    }

    private static AxeBuilder axe(Page page, boolean isOnAll) {
        // Legacy mode is quicker, and blind only to frames, which the site has none of
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
        return isOnAll ? axe : axe.withRules(RULES_ON_LOOKS);
    }
}

package clinic.journey;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.Camera;
import clinic.EditedSite;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever editors write, and however readers set their browsers, every layout holds. */
class OddPagesTests extends EditedSite {

    private static final String LONG_WORD = "Spondylo" + "lumbosacro".repeat(5) + "is";
    private static final String LONG_TITLE =
            "What to do about pain that comes back ".repeat(8).strip();

    /** As WCAG 2.2, 1.4.12 sets them. */
    private static final String TEXT_SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
            + " word-spacing: .16em !important } p { margin-bottom: 2em !important }";

    /** What is wider than the page, although it may not scroll by itself. */
    private static final String TOO_WIDE = """
            () => [...document.querySelectorAll('body *')]
                .filter(each => !each.closest('.table, .visually-hidden, .skip-link, svg')
                    && each.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                    && getComputedStyle(each).position !== 'absolute')
                .map(each => each.outerHTML.slice(0, 120))""";

    /** Words that a box cuts off. */
    private static final String CUT_OFF = """
            () => [...document.querySelectorAll('body *:not(.visually-hidden):not(.skip-link)')]
                .filter(each => getComputedStyle(each).overflow === 'hidden' && !each.closest('svg')
                    && each.innerText && each.scrollHeight > each.clientHeight + 1)
                .map(each => each.outerHTML.slice(0, 120))""";

    private static Chromium chromium;

    @BeforeAll
    static void startBrowser() throws Exception {
        chromium = Chromium.launch();
        String facts =
                "name: " + LONG_WORD + " Clinic\ntagline: Care\nphone: (555) 555-0142\ntimeZone: America/Chicago\n"
                        + "hours: [{from: Monday, to: Friday, opens: '08:00', closes: '18:00'}]\nmenu:\n";
        write(
                "site.yaml",
                facts
                        + IntStream.rangeClosed(1, 12)
                                .mapToObj(item ->
                                        "  - {label: Part " + item + " of twelve, address: /odd-" + item + "}\n")
                                .collect(Collectors.joining()));
        write("tall.jpg", photograph());
        writePage(
                "_index.md",
                "Home",
                "",
                "Hello.\n\n## Steps\n\n1. " + LONG_WORD + "\n2. Two\n\n## Signs\n\n- " + LONG_WORD);
        writePage("blog/odd-title.md", "\"" + LONG_TITLE + "\"", "date: 2026-01-01\n", "Text");
        writePage("blog/odd-word.md", LONG_WORD, "date: 2026-01-02\nauthor: layla\ntopics: [odd]\n", words());
        writePage("blog/odd-headings.md", "Forty headings", "date: 2026-01-03\n", headings());
        writePage("blog/odd-table.md", "Twelve columns", "date: 2026-01-04\n", table());
        writePage(
                "blog/odd-picture.md",
                "A tall picture",
                "date: 2026-01-05\nimage: /tall.jpg\nimageAlt: Fields\n",
                "![Fields](/tall.jpg)");
        writePage("blog/odd-empty.md", "Nothing yet", "date: 2026-01-06\n", "");
        writePage("blog/topics/odd.md", "A topic", "", "");
        writePage("blog/topics/odd-none.md", "A topic without articles", "", "");
        writePage("team/_index.md", "Team", "", "");
        writePage(
                "team/layla.md",
                "ليلى الحسن",
                "profile: person\njobTitle: Physical therapist\ncredential: PT\n",
                "Hello.");
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
        // Other tests share the site
        write("site.yaml", "name: Test Clinic\ntimeZone: America/Chicago\n");
        writePage("_index.md", "Home", "", "Welcome");
        delete("team/_index.md");
    }

    private static List<String> addresses() {
        return List.of(
                "/",
                "/blog/",
                "/blog/odd-title",
                "/blog/odd-word",
                "/blog/odd-headings",
                "/blog/odd-table",
                "/blog/odd-picture",
                "/blog/odd-empty",
                "/blog/topics/odd",
                "/blog/topics/odd-none",
                "/team/",
                "/team/layla",
                "/search?q=" + LONG_WORD,
                "/consultation",
                "/contact",
                "/" + LONG_WORD.toLowerCase(Locale.ROOT));
    }

    /** 320 pixels are also what is left of 1280 when a page is enlarged to 400 percent. */
    @Test
    void neverScrollSideways() {
        awaitPages();
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(320, 256)
                        .setBypassCSP(true))) {
            Page page = context.newPage();
            for (String address : addresses()) {
                page.navigate(visitor.site() + address);
                assertThat((List<?>) page.evaluate(TOO_WIDE)).as(address).isEmpty();
                page.addStyleTag(new Page.AddStyleTagOptions().setContent(TEXT_SPACING));
                assertThat((List<?>) page.evaluate(TOO_WIDE))
                        .as(address + " with wide text")
                        .isEmpty();
                assertThat((List<?>) page.evaluate(CUT_OFF))
                        .as(address + " with wide text")
                        .isEmpty();
            }
        }
    }

    @Test
    void holdOnADesktop() {
        awaitPages();
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1500, 900))) {
            Page page = context.newPage();
            for (String address : addresses()) {
                page.navigate(visitor.site() + address);
                assertThat((List<?>) page.evaluate(TOO_WIDE)).as(address).isEmpty();
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/journey/odd", address.replaceAll("\\W+", "-") + ".png")));
            }
        }
    }

    @Test
    void showTheFocusInForcedColorsAndNeverHideIt() {
        awaitPages();
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(320, 480)
                        .setForcedColors(ForcedColors.ACTIVE)
                        .setReducedMotion(ReducedMotion.REDUCE))) {
            Page page = context.newPage();
            page.navigate(visitor.site() + "/blog/odd-word");
            page.keyboard().press("Tab");
            int stops = 0;
            for (; !Boolean.TRUE.equals(page.evaluate("document.activeElement === document.body")); stops++) {
                assertThat(stops).as("stops on one page").isLessThan(300);
                assertThat(page.evaluate(Keyboard.SHOWS_WHERE_IT_IS))
                        .as("stop %d", stops)
                        .isEqualTo("");
                page.keyboard().press("Tab");
            }
            assertThat(stops).isGreaterThan(30);
            assertThat(page.evaluate("document.getAnimations().length")).isEqualTo(0);
        }
    }

    private void awaitPages() {
        eventually("/team/layla", seen -> seen.status() == 200);
        eventually("/blog/odd-picture", seen -> seen.page().select(".prose img").size() == 1);
        eventually("/", seen -> seen.page().select(".menu li").size() == 13);
    }

    private static byte[] photograph() throws IOException {
        return Camera.photograph(900, 1600, 6);
    }

    private static String words() {
        return LONG_WORD + "\n\n> " + LONG_WORD + "\n\n## " + LONG_WORD + "\n\n### Two\n\n`" + LONG_WORD
                + "`\n\n!!! warning \"" + LONG_WORD + "\"\n    " + LONG_WORD + "\n\n[" + LONG_WORD
                + "](/contact)\n\n```\n" + LONG_WORD + "\n```\n";
    }

    private static String headings() {
        return IntStream.rangeClosed(1, 40)
                .mapToObj(number -> "#".repeat(2 + number % 2) + " Heading " + number + "\n\nText\n")
                .collect(Collectors.joining("\n"));
    }

    private static String table() {
        String row = IntStream.rangeClosed(1, 12)
                .mapToObj(column -> " Column " + column + " |")
                .collect(Collectors.joining());
        return "|" + row + "\n|" + "---|".repeat(12) + "\n|" + row + "\n";
    }
}

package clinic.assets;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.EditedSite;
import clinic.Visitor.Seen;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A clinic that gives the site its own colour and logo. */
class OwnLookTests extends EditedSite {

    private static final String FACTS = "name: Test Clinic\ntimeZone: America/Chicago\n";
    private static final String LOGO =
            "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='60'>" + "<path d='M0 0h200v60z'/></svg>";

    @AfterEach
    void takeItBack() {
        write("site.yaml", FACTS);
        eventually("/", seen -> seen.page().select(".wordmark-logo").isEmpty());
    }

    @Test
    void wearsTheColorAndTheLogoOfItsFacts() {
        String before = stylesheet(visitor.opens("/"));
        write("pictures/own-logo.svg", LOGO);
        write("site.yaml", FACTS + "look: {accent: \"#7A1F5C\", logo: /pictures/own-logo.svg}\n");
        Seen seen =
                eventually("/", page -> !page.page().select(".wordmark-logo").isEmpty());

        assertThat(text(stylesheet(seen))).contains("--accent:#7a1f5c");
        assertThat(text(before)).doesNotContain("--accent:#7a1f5c");
        assertThat(seen.page().select(".wordmark-logo").attr("alt")).isEqualTo("Test Clinic");
        assertThat(visitor.opens(seen.page().select(".wordmark-logo").attr("src"))
                        .status())
                .isEqualTo(200);
        assertThat(seen.text(".wordmark-name")).isEmpty();
        assertThat(text(seen.page().select("link[rel=icon]").attr("href"))).contains("#7a1f5c");
    }

    @Test
    void wearsAnotherLogoOnDarkScreensAndTheSameOnPaper() {
        write("pictures/own-logo.svg", LOGO);
        write("pictures/light-logo.svg", LOGO.replace("200", "100"));
        write("site.yaml", FACTS + "look: {logo: /pictures/own-logo.svg, logoDark: /pictures/light-logo.svg}\n");
        Seen seen =
                eventually("/", page -> !page.page().select(".wordmark source").isEmpty());

        Element dark = seen.page().select(".wordmark source").get(0);
        assertThat(dark.attr("media")).isEqualTo("screen and (prefers-color-scheme: dark)");
        assertThat(dark.attr("width")).isEqualTo("100");
        assertThat(text(dark.attr("srcset"))).contains("M0 0h100");
        assertThat(text(seen.page().select(".wordmark-logo").attr("src"))).contains("M0 0h200");
    }

    @Test
    void keepsTheOneLogoWhereTheOtherIsMissing() {
        write("pictures/own-logo.svg", LOGO);
        write("site.yaml", FACTS + "look: {logo: /pictures/own-logo.svg, logoDark: /pictures/nowhere.svg}\n");
        Seen seen =
                eventually("/", page -> !page.page().select(".wordmark-logo").isEmpty());

        assertThat(seen.page().select(".wordmark source")).isEmpty();
    }

    @Test
    void keepsItsOwnWhereTheFactsAreWrong() {
        String before = stylesheet(visitor.opens("/"));
        write("site.yaml", FACTS + "tagline: Wrong\nlook: {accent: \"red}body{display:none\", logo: /nowhere.svg}\n");
        Seen seen = eventually("/", page -> page.text(".wordmark").contains("Wrong"));

        assertThat(stylesheet(seen)).isEqualTo(before);
        assertThat(seen.text(".wordmark-name")).isEqualTo("Test Clinic");
    }

    @Test
    void leadsToTheMapThatTheFactsNameAndToNoOtherKindOfAddress() {
        write("site.yaml", FACTS + "map: https://example.org/map?q=here\n");
        Seen seen = eventually(
                "/", page -> !page.page().select(".visit a[rel=noreferrer]").isEmpty());
        assertThat(seen.page().select(".visit a[rel=noreferrer]").attr("href"))
                .isEqualTo("https://example.org/map?q=here");
        assertThat(seen.page().select(".site-footer a[rel=noreferrer]").attr("href"))
                .isEqualTo("https://example.org/map?q=here");

        write("site.yaml", FACTS + "map: javascript:alert(1)\n");
        eventually("/", page -> page.page().select(".visit a[rel=noreferrer]").isEmpty());
    }

    private static String stylesheet(Seen seen) {
        return seen.page().select("link[rel=stylesheet]").attr("href");
    }

    private String text(String address) {
        return new String(visitor.fetches(address, Map.of()).body(), StandardCharsets.UTF_8);
    }
}

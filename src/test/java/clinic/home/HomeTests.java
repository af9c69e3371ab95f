package clinic.home;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.Visitor;
import clinic.Visitor.Seen;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class HomeTests {

    @LocalServerPort
    int port;

    @Test
    void tellsWhatForWhomAndHowInThisOrder() {
        Seen seen = Visitor.of(port).opens("/");

        assertThat(seen.page().select("main h2").eachText())
                .containsExactly(
                        "What we do",
                        "Ways we can help",
                        "Who we help",
                        "How a first visit goes",
                        "When to get emergency care first",
                        "Newest articles",
                        "People",
                        "Reach us",
                        "Talk to us about it");
        assertThat(seen.text(".band.part h2")).isEqualTo("How a first visit goes");
        assertThat(seen.page().select(".treatments .card")).hasSize(3);
        assertThat(seen.page().select(".articles .card")).hasSize(3);
        assertThat(seen.text(".people")).contains("Editorial team");
        assertThat(seen.text(".facts")).contains("by the end of the next business day", "Monday to Friday, 8:00 AM");
        assertThat(seen.text(".visit")).contains("(555) 555-0142", "100 Sample Street");
    }

    @Test
    void keepsTheWordsAboveTheFirstHeadingAndLosesNone() {
        assertThat(Part.of("<p>Hello.</p><h2 id=\"a\">A &amp; <em>B</em></h2><ol><li>1</li></ol><p>x</p><h2>C</h2>"))
                .containsExactly(
                        new Part(null, "", "<p>Hello.</p>", false),
                        new Part("a", "A &amp; <em>B</em>", "<ol><li>1</li></ol><p>x</p>", true),
                        new Part("", "C", "", false));
        assertThat(Part.of("")).isEmpty();
    }
}

package clinic.site;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.content.Content;
import clinic.content.Page;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class PagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Content content;

    Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = Visitor.of(port);
    }

    @Test
    void everyContentFileIsAPageWithTitleDescriptionAndCanonicalAddress() {
        for (Page page : content.tree().pages().values()) {
            Seen seen = visitor.opens(page.address());

            assertThat(seen.status()).as(page.address()).isEqualTo(200);
            assertThat(seen.page().select("h1").eachText()).as(page.address()).hasSize(1);
            assertThat(seen.page().title()).as(page.address()).contains(page.title(), "Physical Therapy Advantage");
            assertThat(seen.page().select("meta[name=description]").attr("content"))
                    .isEqualTo(page.description());
            assertThat(seen.page().select("link[rel=canonical]").attr("href"))
                    .isEqualTo("http://localhost:8080" + page.address());
        }
    }

    @Test
    void noTwoElementsOfAPageHaveOneId() {
        for (String address : content.tree().pages().keySet()) {
            List<String> ids = visitor.opens(address).page().select("[id]").eachAttr("id");

            assertThat(ids).as(address).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyLinkOnEveryPageLeadsSomewhere() {
        Set<String> targets = new TreeSet<>();
        for (String address : content.tree().pages().keySet()) {
            targets.addAll(visitor.opens(address)
                    .page()
                    .select("a[href^=/], link[href^=/]")
                    .eachAttr("href"));
        }

        assertThat(targets)
                .hasSizeGreaterThan(20)
                .allSatisfy(target ->
                        assertThat(visitor.opens(target).status()).as(target).isEqualTo(200));
    }

    @Test
    void contactsNoOtherHost() {
        for (String address : content.tree().pages().keySet()) {
            assertThat(visitor.opens(address).page().select("[src], link[href]").stream()
                            .map(element -> element.attr("src") + element.attr("href"))
                            .filter(target -> !target.startsWith("/"))
                            .filter(target -> !target.startsWith("http://localhost:8080/")))
                    .as(address)
                    .isEmpty();
        }
    }

    @Test
    void showsBreadcrumbsAsTheClinicWritesThem() {
        Seen seen = visitor.opens("/blog/stem-cell-therapy-for-back-pain");

        assertThat(seen.text("nav[aria-label=Breadcrumb]")).isEqualTo("» Blog » Stem Cell Therapy for Back Pain");
        assertThat(seen.page().select("nav[aria-label=Breadcrumb] a").attr("href"))
                .isEqualTo("/blog/");
        assertThat(seen.text("nav[aria-label=Breadcrumb] [aria-current=page]"))
                .isEqualTo("Stem Cell Therapy for Back Pain");
    }

    @Test
    void showsNoticesPhoneHoursAndMenuOnEveryPage() {
        for (String address : List.of("/", "/about", "/blog/stem-cell-therapy-for-back-pain", "/contact", "/nowhere")) {
            Seen seen = visitor.opens(address);

            assertThat(seen.text(".notice-bar")).as(address).contains("samples until the clinic fills in its own");
            assertThat(seen.text("main .notice")).startsWith("COVID-19 Update: Due to the continued COVID-19 concerns");
            assertThat(seen.text("header a[href^=tel]")).isEqualTo("(555) 555-0142");
            assertThat(seen.text("footer .hours")).startsWith("Monday to Friday 8:00 AM to 6:00 PM");
            assertThat(seen.page().select("nav[aria-label=Main] a").eachText())
                    .containsExactly("Treatments", "Blog", "Team", "About", "Contact", "Search");
        }
    }

    @Test
    void showsTheNoticeUnderAnArticleWhereTheSourceHasIt() {
        assertThat(visitor.opens("/blog/stem-cell-therapy-for-back-pain").text("article .prose + .notice"))
                .startsWith("COVID-19 Update:");
    }

    @Test
    void marksWhereTheReaderIsInTheMenu() {
        assertThat(visitor.opens("/blog/stem-cell-therapy-for-back-pain").text("nav[aria-label=Main] [aria-current]"))
                .isEqualTo("Blog");
    }

    @ParameterizedTest
    @CsvSource({
        "/blog,               /blog/",
        "/about/,             /about",
        "/About,              /about",
        "/index.html,         /",
        "/blog/index.html,    /blog/",
        "//about,             /about",
        "/BLOG/topics,        /blog/topics/",
        "/consultation/,      /consultation",
        "/BLOG/?page=2,       /blog/?page=2",
        "/%61bout,            /about",
        "/about;x=1,          /about",
        "/blog;x=1/,          /blog/",
        "/blog/%73ciatica-what-it-is-and-what-to-do, /blog/sciatica-what-it-is-and-what-to-do",
        "/blog/topics/exercise;x, /blog/topics/exercise"
    })
    void hasOneAddressForEachPage(String twin, String address) {
        Seen seen = visitor.opens(twin);

        assertThat(seen.status()).isEqualTo(301);
        assertThat(seen.leadsTo()).isEqualTo(address);
        assertThat(visitor.opens(address).status()).isEqualTo(200);
    }

    @Test
    void answersEveryoneTheSame() {
        Seen seen = visitor.opens("/blog/stem-cell-therapy-for-back-pain");

        assertThat(seen.headers().map()).doesNotContainKey("set-cookie");
        assertThat(seen.page().html())
                .isEqualTo(Visitor.of(port)
                        .opens("/blog/stem-cell-therapy-for-back-pain")
                        .page()
                        .html());
    }

    @Test
    void tellsBrowsersToRunNothingButOurOwnFiles() {
        for (String address : List.of("/", "/consultation", "/nowhere")) {
            Seen seen = visitor.opens(address);

            assertThat(seen.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "form-action 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(seen.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(seen.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(seen.page()
                            .select("script:not([type=application/ld+json]):not([src^=/assets/]), [style], [onclick]"))
                    .isEmpty();
        }
    }

    @Test
    void answersABrowserWithManyLanguages() {
        assertThat(visitor.opens("/about", Map.of("Accept-Language", "en,de,fr,it,es,pt,nl,pl,cs,sv,da,fi"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%ff HTTP/1.1",
                "GET /a\\b HTTP/1.1",
                "GET /about%00 HTTP/1.1",
                "TRACE / HTTP/1.1",
                "GET / HTTP/1.7",
                "GET / HTTP/3.0"
            })
    void guardsWhatTheServerRefusesByItself(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 4")
                    .contains("Content-Security-Policy: default-src 'none'", "We could not read this")
                    .doesNotContain("Jetty", "Error 4");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/blog/page/%32",
                "/consultation/emergency;x",
                "/nowhere",
                "/blog/nowhere",
                "/blog/topics/nowhere",
                "/blog/page/99",
                "/error",
                "/actuator",
                "/h2-console",
                "/consultation/received/nowhere",
                "/contact/received/nowhere"
            })
    void saysInPlainWordsThatAPageIsNotThere(String address) {
        Seen seen = visitor.opens(address);

        assertThat(seen.status()).isEqualTo(404);
        assertThat(seen.text("h1")).isEqualTo("We cannot find this page");
        assertThat(seen.page().select("main a[href]").eachAttr("href")).contains("/", "/blog/", "/consultation");
        assertThat(seen.page().select("nav[aria-label=Breadcrumb]")).isEmpty();
    }
}

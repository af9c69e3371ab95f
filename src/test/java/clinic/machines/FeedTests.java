package clinic.machines;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.Visitor;
import clinic.machines.Machine.Got;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The feeds of the shipped content, read by a feed library. */
@SiteTest
class FeedTests {

    private static final String SITE = "http://localhost:8080";
    private static final String SCIATICA = SITE + "/blog/sciatica-what-it-is-and-what-to-do";

    @LocalServerPort
    int port;

    private Machine machine;

    @BeforeEach
    void connect() {
        machine = new Machine(port);
    }

    static SyndFeed read(Got got) {
        try {
            return new SyndFeedInput().build(new StringReader(got.text()));
        } catch (FeedException e) {
            throw new AssertionError(got.text(), e);
        }
    }

    @Test
    void ofTheBlogHasTheNewestArticlesWithTheirFullText() {
        SyndFeed feed = read(machine.gets("/feed.xml"));
        SyndEntry sciatica = entry(feed, SCIATICA);

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("Blog – Physical Therapy Advantage");
        assertThat(feed.getUri()).isEqualTo(SITE + "/blog/");
        assertThat(feed.getLinks())
                .extracting(link -> link.getRel() + " " + link.getHref())
                .containsExactlyInAnyOrder("alternate " + SITE + "/blog/", "self " + SITE + "/feed.xml");
        assertThat(feed.getEntries())
                .hasSize(8)
                .isSortedAccordingTo(
                        Comparator.comparing(SyndEntry::getPublishedDate).reversed());
        assertThat(sciatica.getTitle()).isEqualTo("Sciatica: what it is and what to do");
        assertThat(sciatica.getUri()).isEqualTo(SCIATICA);
        assertThat(sciatica.getAuthor()).isEqualTo("Editorial team");
        assertThat(sciatica.getCategories())
                .extracting(category -> category.getName())
                .containsExactly("Sciatica", "Back pain");
        assertThat(text(sciatica))
                .isEqualTo(Visitor.of(port)
                        .opens("/blog/sciatica-what-it-is-and-what-to-do")
                        .text(".prose"));
    }

    @Test
    void saysWhenAnArticleWasPublishedAndLastChangedInTheClinicsTimeZone() {
        SyndFeed feed = read(machine.gets("/feed.xml"));
        SyndEntry sciatica = entry(feed, SCIATICA);

        assertThat(sciatica.getPublishedDate()).isEqualTo(Date.from(Instant.parse("2026-11-02T06:00:00Z")));
        assertThat(sciatica.getUpdatedDate()).isEqualTo(sciatica.getPublishedDate());
        assertThat(feed.getPublishedDate())
                .isEqualTo(feed.getEntries().stream()
                        .map(SyndEntry::getUpdatedDate)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.xml", "/blog/topics/back-pain/feed.xml"})
    void hasOnlyFullAddressesInItsText(String address) {
        for (SyndEntry entry : read(machine.gets(address)).getEntries()) {
            Elements addresses =
                    Jsoup.parse(entry.getContents().get(0).getValue()).select("[href], [src], [srcset]");

            assertThat(addresses).isNotEmpty().allSatisfy(element -> assertThat(
                            element.attr("href") + element.attr("src") + element.attr("srcset"))
                    .matches("(https?:/|tel:|mailto:).+"));
        }
    }

    @Test
    void ofATopicHasItsArticlesOnly() {
        SyndFeed feed = read(machine.gets("/blog/topics/sciatica/feed.xml"));

        assertThat(feed.getTitle()).isEqualTo("Sciatica – Physical Therapy Advantage");
        assertThat(feed.getUri()).isEqualTo(SITE + "/blog/topics/sciatica");
        assertThat(feed.getEntries().stream().map(SyndEntry::getLink).map(link -> link.replace(SITE, "")))
                .containsExactlyElementsOf(Visitor.of(port)
                        .opens("/blog/topics/sciatica")
                        .page()
                        .select(".article-list a")
                        .eachAttr("href"));
    }

    @ParameterizedTest
    @CsvSource({
        "/feed,                      /blog/,                /feed",
        "/blog/topics/exercise/feed, /blog/topics/exercise, /blog/topics/exercise/feed"
    })
    void saysTheSameAsJson(String feed, String page, String address) {
        SyndFeed atom = read(machine.gets(feed + ".xml"));
        JsonNode json =
                JsonMapper.shared().readTree(machine.gets(feed + ".json").text());

        assertThat(json.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.get("title").asString()).isEqualTo(atom.getTitle());
        assertThat(json.get("home_page_url").asString()).isEqualTo(SITE + page);
        assertThat(json.get("feed_url").asString()).isEqualTo(SITE + address + ".json");
        assertThat(json.get("language").asString()).isEqualTo("en-US");
        assertThat(json.get("items")).hasSameSizeAs(atom.getEntries());
        for (int i = 0; i < json.get("items").size(); i++) {
            JsonNode item = json.get("items").get(i);
            SyndEntry entry = atom.getEntries().get(i);

            assertThat(item.get("id").asString()).isEqualTo(entry.getUri());
            assertThat(item.get("url").asString()).isEqualTo(entry.getLink());
            assertThat(item.get("title").asString()).isEqualTo(entry.getTitle());
            assertThat(item.get("summary").asString())
                    .isEqualTo(entry.getDescription().getValue());
            assertThat(item.get("content_html").asString())
                    .isEqualTo(entry.getContents().get(0).getValue());
            assertThat(Instant.parse(item.get("date_published").asString()))
                    .isEqualTo(entry.getPublishedDate().toInstant());
            assertThat(Instant.parse(item.get("date_modified").asString()))
                    .isEqualTo(entry.getUpdatedDate().toInstant());
            assertThat(item.get("authors").findValuesAsString("name")).containsExactly(entry.getAuthor());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/feed.xml,                      application/atom+xml;charset=UTF-8",
        "/feed.json,                     application/feed+json",
        "/blog/topics/back-pain/feed.xml, application/atom+xml;charset=UTF-8",
        "/sitemap.xml,                   application/xml;charset=UTF-8",
        "/robots.txt,                    text/plain;charset=UTF-8"
    })
    void isSentAgainOnlyIfItHasChanged(String address, String type) {
        Got first = machine.gets(address);
        String tag = first.header("ETag");
        String changed = first.header("Last-Modified");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Content-Type")).isEqualToIgnoringCase(type);
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(machine.gets(address, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(machine.gets(address, "If-Modified-Since", changed).status()).isEqualTo(304);
        assertThat(machine.gets(address, "If-None-Match", "\"other\"").text()).isEqualTo(first.text());
    }

    @Test
    void isNamedInTheHeadOfTheBlogItsArticlesAndTopics() {
        for (String address : List.of("/blog/", "/blog/page/2", "/blog/stem-cell-therapy-for-back-pain")) {
            assertThat(alternates(address))
                    .as(address)
                    .containsExactly(
                            "application/atom+xml /feed.xml Blog – Physical Therapy Advantage",
                            "application/feed+json /feed.json Blog – Physical Therapy Advantage");
        }
        assertThat(alternates("/blog/topics/exercise"))
                .startsWith(
                        "application/atom+xml /blog/topics/exercise/feed.xml Exercise – Physical Therapy Advantage",
                        "application/feed+json /blog/topics/exercise/feed.json Exercise – Physical Therapy Advantage")
                .hasSize(4);
        assertThat(alternates("/blog/topics/")).hasSize(2);
        assertThat(alternates("/about")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/blog/topics/nowhere/feed.xml", "/blog/topics/nowhere/feed.json", "/feed.txt", "/feed"})
    void isNotThereWithoutATopic(String address) {
        assertThat(machine.gets(address).status()).isEqualTo(404);
    }

    private List<String> alternates(String address) {
        return Visitor.of(port).opens(address).page().select("link[rel=alternate]").stream()
                .map((Element link) -> link.attr("type") + " " + link.attr("href") + " " + link.attr("title"))
                .toList();
    }

    private static SyndEntry entry(SyndFeed feed, String link) {
        return feed.getEntries().stream()
                .filter(entry -> entry.getLink().equals(link))
                .findFirst()
                .orElseThrow();
    }

    private static String text(SyndEntry entry) {
        return Jsoup.parse(entry.getContents().get(0).getValue()).text();
    }
}

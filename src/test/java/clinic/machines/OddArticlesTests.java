package clinic.machines;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.Camera;
import clinic.EditedSite;
import com.rometools.rome.feed.synd.SyndEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors write is never too odd for a machine, and what readers do not see it does not see either. */
class OddArticlesTests extends EditedSite {

    private Machine machine;

    @BeforeEach
    void connect() {
        machine = new Machine(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "odd-marks   | \"Hips & <b>knees</b> ]]> \\\"now\\\"\" | Hips & <b>knees</b> ]]> \"now\"",
                "odd-control | \"Bell\\a, null\\0 and \\e[31m red\"    | Bell, null and [31m red",
                "odd-emoji   | \"Back 🏃‍♀️ pain\"                      | Back 🏃‍♀️ pain",
                "odd-half    | \"Half \\uD83D an emoji\"               | Half  an emoji",
                "odd-last    | \"Last \\uFFFF of all\"                 | Last  of all"
            })
    void staysWellFormed(String name, String written, String read) {
        writePage("blog/" + name + ".md", written, "date: 2090-01-01\n", "Text & more ]]> of \u0007 it 🏃.");
        eventually("/blog/" + name, seen -> seen.status() == 200);

        SyndEntry entry = entry("/blog/" + name).orElseThrow();
        assertThat(entry.getTitle()).isEqualTo(read);
        assertThat(entry.getContents().get(0).getValue()).contains("Text &amp; more ]]&gt; of", "🏃");
        JsonNode items =
                JsonMapper.shared().readTree(machine.gets("/feed.json").text()).get("items");
        assertThat(items.findValuesAsString("title")).contains(read);
        assertThat(SitemapTests.read(machine.gets("/sitemap.xml"))).containsKey("/blog/" + name);
    }

    @Test
    void showsWhatIsLiveAndNothingElse() {
        writePage("blog/state-live.md", "Live", "date: 2091-01-01\n", "Text");
        writePage("blog/state-draft.md", "Draft", "date: 2091-01-01\ndraft: true\n", "Text");
        writePage("blog/state-soon.md", "Soon", "date: 2091-01-01\npublishAt: 2990-01-01\n", "Text");
        writePage("blog/state-over.md", "Over", "date: 2091-01-01\nexpiresAt: 2020-01-01\n", "Text");
        writePage("blog/state-gone.md", "Gone", "date: 2091-01-01\nwithdrawn: true\n", "Text");
        writePage("blog/state-hidden.md", "Hidden", "date: 2091-01-01\nnoindex: true\n", "Text");
        eventually("/blog/state-hidden", seen -> seen.status() == 200);
        eventually("/blog/state-gone", seen -> seen.status() == 410);

        assertThat(entries().map(SyndEntry::getLink).filter(link -> link.contains("/blog/state-")))
                .containsExactly("http://localhost:8080/blog/state-hidden", "http://localhost:8080/blog/state-live");
        assertThat(SitemapTests.read(machine.gets("/sitemap.xml")).keySet().stream()
                        .filter(address -> address.startsWith("/blog/state-")))
                .containsExactly("/blog/state-live");
        assertThat(visitor.opens("/blog/state-hidden")
                        .page()
                        .select("meta[name=robots]")
                        .attr("content"))
                .isEqualTo("noindex");
        assertThat(visitor.opens("/blog/state-live").page().select("meta[name=robots]"))
                .isEmpty();
    }

    @Test
    void keepsTheIdOfAnArticleThatMoves() {
        writePage("blog/id-one.md", "An id", "date: 2092-01-01\n", "Walk every day.");
        eventually("/blog/id-one", seen -> seen.status() == 200);
        String id = entry("/blog/id-one").orElseThrow().getUri();
        rename("blog/id-one.md", "blog/id-two.md");
        eventually("/blog/id-one", seen -> seen.status() == 301);

        assertThat(entry("/blog/id-two").orElseThrow().getUri()).isEqualTo(id);
    }

    @Test
    void keepsWhoFollowsATopicThatIsRenamed() {
        writePage("blog/topics/old-topic.md", "An old topic", "", "All about it.");
        eventually("/blog/topics/old-topic/feed.xml", seen -> seen.status() == 200);
        rename("blog/topics/old-topic.md", "blog/topics/new-topic.md");

        for (String format : List.of(".xml", ".json")) {
            assertThat(eventually("/blog/topics/old-topic/feed" + format, seen -> seen.status() == 301)
                            .leadsTo())
                    .isEqualTo("/blog/topics/new-topic/feed" + format);
        }
    }

    @Test
    void hasFullAddressesOfPicturesAndAnchors() throws IOException {
        Files.write(file("knee.png"), Camera.png(600, 400));
        writePage(
                "blog/full.md",
                "Full addresses",
                "date: 2093-01-01\n",
                "![A knee](/knee.png) [Below](#below) [Form](/contact) [Call](tel:+15555550142)\n\n## Below\n\nText[^1]\n\n"
                        + "[^1]: Note");
        eventually("/blog/full", seen -> seen.status() == 200);

        assertThat(entry("/blog/full").orElseThrow().getContents().get(0).getValue())
                .contains(
                        "src=\"http://localhost:8080/assets/pictures/",
                        "href=\"http://localhost:8080/blog/full#below\"",
                        "href=\"http://localhost:8080/contact\"",
                        "href=\"tel:+15555550142\"",
                        "href=\"http://localhost:8080/blog/full#fn");
    }

    @Test
    void isNewAgainWhenAnArticleIsTakenDown() {
        writePage("blog/edition.md", "Edition", "date: 2094-01-01\n", "Text");
        eventually("/blog/edition", seen -> seen.status() == 200);
        String tag = machine.gets("/feed.xml").header("ETag");
        String changed = machine.gets("/feed.xml").header("Last-Modified");
        delete("blog/edition.md");
        eventually("/blog/edition", seen -> seen.status() == 404);

        assertThat(machine.gets("/feed.xml", "If-None-Match", tag).status()).isEqualTo(200);
        assertThat(machine.gets("/feed.xml", "If-Modified-Since", changed).status())
                .isEqualTo(200);
    }

    @Test
    void tellsWhomToWriteToAboutAHole() {
        assertThat(machine.gets("/.well-known/security.txt").status()).isEqualTo(404);

        String facts = "name: Test Clinic\ntimeZone: America/Chicago\n";
        write("site.yaml", facts + "security:\n  contact: security@example.org\n");
        eventually("/.well-known/security.txt", seen -> seen.status() == 200);
        List<String> lines =
                machine.gets("/.well-known/security.txt").text().lines().toList();
        write("site.yaml", facts);

        assertThat(lines)
                .contains(
                        "Contact: mailto:security@example.org",
                        "Preferred-Languages: en",
                        "Canonical: http://localhost:8080/.well-known/security.txt")
                .anySatisfy(line -> assertThat(line).matches("Expires: \\d{4}-\\d\\d-\\d\\dT00:00:00Z"));
        eventually("/.well-known/security.txt", seen -> seen.status() == 404);
    }

    private Stream<SyndEntry> entries() {
        return FeedTests.read(machine.gets("/feed.xml")).getEntries().stream();
    }

    private Optional<SyndEntry> entry(String address) {
        return entries().filter(entry -> entry.getLink().endsWith(address)).findFirst();
    }
}

package clinic.machines;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.content.Content;
import clinic.machines.Machine.Got;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

@SiteTest
class SitemapTests {

    private static final String SITE = "http://localhost:8080";

    @LocalServerPort
    int port;

    @Autowired
    Content content;

    private Machine machine;

    @BeforeEach
    void connect() {
        machine = new Machine(port);
    }

    /** Reads a sitemap by the rules of sitemaps.org; from addresses without the host to days. */
    static Map<String, LocalDate> read(Got got) {
        return read(got.text().getBytes(StandardCharsets.UTF_8), "urlset", "url");
    }

    static Map<String, LocalDate> read(byte[] document, String rootName, String itemName) {
        Element root = root(document);
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        assertThat(root.getLocalName()).isEqualTo(rootName);
        assertThat(document.length).isLessThan(50 * 1024 * 1024);
        Map<String, LocalDate> places = new TreeMap<>();
        for (Element item : children(root)) {
            assertThat(item.getLocalName()).isEqualTo(itemName);
            assertThat(children(item)).extracting(Element::getLocalName).containsExactly("loc", "lastmod");
            String address = children(item).get(0).getTextContent();
            assertThat(address).startsWith(SITE + "/").hasSizeLessThan(2048).matches("[\\x21-\\x7e]+");
            assertThat(URI.create(address).getFragment()).isNull();
            LocalDate before = places.put(
                    address.substring(SITE.length()),
                    LocalDate.parse(children(item).get(1).getTextContent()));
            assertThat(before).as("twice: " + address).isNull();
        }
        assertThat(places).hasSizeBetween(1, 50_000);
        return places;
    }

    @Test
    void namesEveryPageThatSearchEnginesMayShow() {
        Map<String, LocalDate> places = read(machine.gets("/sitemap.xml"));

        assertThat(places)
                .containsKeys("/", "/about", "/blog/", "/blog/topics/exercise", "/team/editorial-team")
                .doesNotContainKeys("/search", "/desk", "/blog/page/2", "/consultation/emergency");
        assertThat(places.keySet()).allSatisfy(address -> {
            Seen seen = Visitor.of(port).opens(address);

            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.page().select("meta[name=robots]")).isEmpty();
            assertThat(seen.page().select("link[rel=canonical]").attr("href")).isEqualTo(SITE + address);
        });
        assertThat(content.tree().livePages(Instant.now()))
                .filteredOn(page -> !Boolean.TRUE.equals(page.frontMatter().noindex()))
                .allSatisfy(page -> assertThat(places).containsKey(page.address()));
    }

    @Test
    void saysOnWhichDayAPageLastChanged() {
        Map<String, LocalDate> places = read(machine.gets("/sitemap.xml"));

        assertThat(places.get("/blog/stem-cell-therapy-for-back-pain")).isEqualTo("2023-01-01");
        assertThat(places.get("/blog/sciatica-what-it-is-and-what-to-do")).isEqualTo("2026-11-02");
        assertThat(places.get("/blog/topics/sciatica")).isAfterOrEqualTo("2026-11-02");
        assertThat(places.values()).allSatisfy(day -> assertThat(day).isBeforeOrEqualTo(LocalDate.now(ZoneOffset.UTC)));
    }

    @Test
    void hasNoPartsWhileItIsOne() {
        assertThat(machine.gets("/sitemap-1.xml").status()).isEqualTo(404);
    }

    @Test
    void becomesTheListOfItsPartsWhenThereAreTooManyPages() {
        Map<String, LocalDate> whole = read(machine.gets("/sitemap.xml"));
        Map<String, byte[]> documents =
                new Sitemap(address -> SITE + address, 10).documents(content.tree(), Instant.now());
        Map<String, LocalDate> parts =
                read(documents.getOrDefault("/sitemap.xml", new byte[0]), "sitemapindex", "sitemap");
        Map<String, LocalDate> together = new TreeMap<>();
        for (int number = 1; number <= parts.size(); number++) {
            assertThat(parts).containsKey("/sitemap-" + number + ".xml");
            Map<String, LocalDate> part =
                    read(documents.getOrDefault("/sitemap-" + number + ".xml", new byte[0]), "urlset", "url");
            assertThat(part).hasSizeLessThanOrEqualTo(10);
            together.putAll(part);
        }

        assertThat(together).isEqualTo(whole);
        assertThat(documents).hasSize(parts.size() + 1);
    }

    @Test
    void isNamedWhereSearchEnginesLookFirst() {
        assertThat(machine.gets("/robots.txt").text().lines())
                .containsExactly(
                        "User-agent: *",
                        "Disallow: /desk/",
                        "Disallow: /desk$",
                        "Disallow: /search?",
                        "",
                        "Sitemap: http://localhost:8080/sitemap.xml");
    }

    private static Element root(byte[] document) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(document))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}

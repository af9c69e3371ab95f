package clinic.site;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.content.Content;
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reads the pages as a search engine does: by JSON-LD's own rules, with schema.org's names in place of its context. */
@SiteTest
class StructuredDataTests {

    private static final String SCHEMA = "http://schema.org/";
    private static final String SITE = "http://localhost:8080";
    private static final String ARTICLE = "/blog/sciatica-what-it-is-and-what-to-do";

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
    void isOneLinkedGraphOnEveryPage() throws Exception {
        for (String address : content.tree().pages().keySet()) {
            Seen seen = visitor.opens(address);
            assertThat(seen.page().select("script[type=application/ld+json]"))
                    .as(address)
                    .hasSize(1);

            Map<String, JsonObject> nodes = nodes(seen);

            assertThat(nodes).as(address).containsKeys(SITE + address, SITE + "/#clinic");
            Set<String> linked = new HashSet<>();
            nodes.values().forEach(node -> node.forEach((property, value) -> addReferences(value, linked)));
            assertThat(nodes.keySet()).as(address).containsAll(linked);
            linked.add(SITE + address);
            linked.add(SITE + "/#website");
            assertThat(linked).as(address).containsAll(nodes.keySet());
        }
    }

    @Test
    void saysNothingThatItsPageDoesNotShow() throws Exception {
        for (String address : content.tree().pages().keySet()) {
            Seen seen = visitor.opens(address);
            String shown = shown(seen);

            for (Text text : texts(seen)) {
                assertThat(shown).as(address + " " + text.property()).contains(text.value());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ARTICLE, "/blog/topics/back-pain", "/treatments/exercise-therapy"})
    void saysTheSameBreadcrumbsAsThePage(String address) throws Exception {
        Seen seen = visitor.opens(address);
        JsonObject list = node(nodes(seen), SITE + address + "#breadcrumb");
        List<String> names = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (JsonValue item : list.getJsonArray(SCHEMA + "itemListElement")) {
            names.add(text(item.asJsonObject(), "name"));
            items.add(id(item.asJsonObject(), "item"));
        }

        assertThat(type(list)).isEqualTo("BreadcrumbList");
        assertThat("» " + String.join(" » ", names)).isEqualTo(seen.text("nav[aria-label=Breadcrumb]"));
        assertThat(items).last().isEqualTo(SITE + address);
    }

    @Test
    void tellsOfAnArticleWhoWroteItAndWhen() throws Exception {
        Map<String, JsonObject> nodes = nodes(visitor.opens(ARTICLE));
        JsonObject page = node(nodes, SITE + ARTICLE);
        JsonObject article = node(nodes, SITE + ARTICLE + "#article");
        JsonObject author = node(nodes, id(article, "author"));

        assertThat(type(page)).isEqualTo("MedicalWebPage");
        assertThat(id(page, "mainEntity")).isEqualTo(SITE + ARTICLE + "#article");
        assertThat(page).doesNotContainKeys(SCHEMA + "reviewedBy", SCHEMA + "lastReviewed");
        assertThat(type(article)).isEqualTo("BlogPosting");
        assertThat(text(article, "headline")).isEqualTo("Sciatica: what it is and what to do");
        assertThat(text(article, "datePublished")).isEqualTo("2026-11-02T00:00:00-06:00");
        assertThat(article).doesNotContainKey(SCHEMA + "dateModified");
        assertThat(id(article, "mainEntityOfPage")).isEqualTo(SITE + ARTICLE);
        assertThat(id(article, "publisher")).isEqualTo(SITE + "/#clinic");
        assertThat(article.getJsonArray(SCHEMA + "citation")).hasSize(3);
        assertThat(type(author)).isEqualTo("Organization");
        assertThat(text(author, "name")).isEqualTo("Editorial team");
        assertThat(id(author, "url")).isEqualTo(SITE + "/team/editorial-team");
    }

    @ParameterizedTest
    @CsvSource({"/, WebPage", "/about, AboutPage", "/contact, ContactPage"})
    void tellsOfTheClinicWhereAPageIsAboutIt(String address, String type) throws Exception {
        Map<String, JsonObject> nodes = nodes(visitor.opens(address));
        JsonObject clinic = node(nodes, SITE + "/#clinic");
        JsonObject place = clinic.getJsonArray(SCHEMA + "address").getJsonObject(0);
        JsonObject week =
                clinic.getJsonArray(SCHEMA + "openingHoursSpecification").getJsonObject(0);

        assertThat(type(node(nodes, SITE + address))).isEqualTo(type);
        assertThat(clinic.getJsonArray("@type").getValuesAs(JsonString::getString))
                .containsExactly(SCHEMA + "MedicalClinic", SCHEMA + "Physiotherapy");
        assertThat(text(clinic, "name")).isEqualTo("Physical Therapy Advantage");
        assertThat(text(clinic, "telephone")).isEqualTo("(555) 555-0142");
        assertThat(text(place, "addressLocality")).isEqualTo("Aurora");
        assertThat(week.getJsonArray(SCHEMA + "dayOfWeek")).hasSize(5);
        assertThat(text(week, "opens") + text(week, "closes")).isEqualTo("08:0018:00");
        assertThat(nodes.containsKey(SITE + "/#website")).isEqualTo(address.equals("/"));
    }

    @Test
    void namesTheClinicOnlyWhereAPageIsAboutSomethingElse() throws Exception {
        assertThat(node(nodes(visitor.opens(ARTICLE)), SITE + "/#clinic").keySet())
                .containsExactlyInAnyOrder("@id", "@type", SCHEMA + "name", SCHEMA + "url");
    }

    @Test
    void callsNobodyAPersonWhoseFrontMatterDoesNot() throws Exception {
        Map<String, JsonObject> team = nodes(visitor.opens("/team/editorial-team"));
        JsonObject page = node(team, SITE + "/team/editorial-team");

        assertThat(type(page)).isEqualTo("ProfilePage");
        assertThat(type(node(team, id(page, "mainEntity")))).isEqualTo("Organization");
        assertThat(type(node(
                        nodes(visitor.opens("/team/sample-physical-therapist")),
                        SITE + "/team/sample-physical-therapist")))
                .isEqualTo("WebPage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/search", "/search?q=back", "/consultation/emergency"})
    void isAbsentWhereTheWordsAreTheSitesOwn(String address) {
        assertThat(visitor.opens(address).page().select("script[type=application/ld+json]"))
                .isEmpty();
    }

    static Map<String, JsonObject> nodes(Seen seen) throws Exception {
        Map<String, JsonObject> nodes = new HashMap<>();
        for (JsonValue node : JsonLd.expand(document(seen)).options(options()).get()) {
            nodes.put(node.asJsonObject().getString("@id"), node.asJsonObject());
        }
        return nodes;
    }

    static JsonObject node(Map<String, JsonObject> nodes, String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    private static Document document(Seen seen) throws Exception {
        return JsonDocument.of(new StringReader(
                seen.page().select("script[type=application/ld+json]").html()));
    }

    /** Nothing is fetched: of schema.org's context only what these pages use of it. */
    private static JsonLdOptions options() throws Exception {
        Document context = JsonDocument.of(new StringReader("""
                {"@context": {"@vocab": "http://schema.org/", "url": {"@type": "@id"}, "item": {"@type": "@id"}}}
                """));
        return new JsonLdOptions((URI url, DocumentLoaderOptions more) -> {
            assertThat(url).hasToString("https://schema.org");
            return context;
        });
    }

    private static void addReferences(JsonValue value, Set<String> linked) {
        if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            value.asJsonArray().forEach(item -> addReferences(item, linked));
        } else if (value.getValueType() == JsonValue.ValueType.OBJECT) {
            JsonObject object = value.asJsonObject();
            String id = object.getString("@id", "");
            if (object.size() == 1 && id.contains("#")) {
                linked.add(id);
            }
            object.values().forEach(item -> addReferences(item, linked));
        }
    }

    /** What a reader sees, and the description, which they see in the search results. */
    private static String shown(Seen seen) {
        return seen.page().body().text() + "\n"
                + seen.page().select("meta[name=description]").attr("content");
    }

    record Text(String property, String value) {}

    /** Every text of the graph, as its page would show it. */
    private static List<Text> texts(Seen seen) throws Exception {
        List<Text> texts = new ArrayList<>();
        nodes(seen).values().forEach(node -> addTexts("", node, texts));
        return texts;
    }

    private static void addTexts(String property, JsonValue value, List<Text> texts) {
        switch (value.getValueType()) {
            case ARRAY -> value.asJsonArray().forEach(item -> addTexts(property, item, texts));
            case OBJECT ->
                value.asJsonObject().forEach((name, item) -> {
                    if (!name.equals("@id") && !name.equals("@type")) {
                        addTexts(name.equals("@value") ? property : name.replace(SCHEMA, ""), item, texts);
                    }
                });
            case STRING -> texts.add(new Text(property, asShown(property, ((JsonString) value).getString())));
            default -> {
                // Positions are shown by the order of the breadcrumbs
            }
        }
    }

    private static String asShown(String property, String value) {
        return switch (property) {
            case "opens", "closes" -> time(value);
            case "datePublished", "dateModified" -> value.length() > 4 ? day(value) : value;
            case "lastReviewed" -> day(value);
            case "dayOfWeek" -> Set.of("Tuesday", "Wednesday", "Thursday").contains(value) ? "Monday to Friday" : value;
            default -> value;
        };
    }

    private static String time(String value) {
        return LocalTime.parse(value).format(DateTimeFormatter.ofPattern("h:mm a", Locale.US));
    }

    private static String day(String value) {
        return LocalDate.parse(value.substring(0, 10)).format(DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US));
    }

    private static String type(JsonObject node) {
        return node.getJsonArray("@type").getString(0).replace(SCHEMA, "");
    }

    private static String text(JsonObject node, String property) {
        return node.getJsonArray(SCHEMA + property).getJsonObject(0).getString("@value");
    }

    private static String id(JsonObject node, String property) {
        return node.getJsonArray(SCHEMA + property).getJsonObject(0).getString("@id");
    }
}

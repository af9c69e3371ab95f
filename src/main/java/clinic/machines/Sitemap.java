package clinic.machines;

import clinic.content.ContentTree;
import clinic.content.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/**
 * Every page that search engines may show, and the day of its last change. More pages than a sitemap may hold are parted
 * into several, and the sitemap becomes the list of these.
 *
 * @param absolute makes the full address of an address
 * @param most pages in one sitemap
 */
record Sitemap(UnaryOperator<String> absolute, int most) {

    /** By sitemaps.org; its other limit, 50 MB, is then not reached with addresses of up to 900 characters. */
    static final int MOST = 50_000;

    static final String ADDRESS = "/sitemap.xml";

    private static final Namespace NAMESPACE = Namespace.getNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");

    private record Place(String address, LocalDate changed) {}

    /** The sitemap and, if there are several, its parts, by address. */
    Map<String, byte[]> documents(ContentTree tree, Instant now) {
        List<List<Place>> parts = parts(tree, now);
        if (parts.size() == 1) {
            return Map.of(ADDRESS, list("urlset", "url", parts.get(0)));
        }
        Map<String, byte[]> documents = new HashMap<>();
        List<Place> sitemaps = new ArrayList<>();
        for (List<Place> part : parts) {
            String address = "/sitemap-" + (sitemaps.size() + 1) + ".xml";
            LocalDate newest = part.stream()
                    .map(Place::changed)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            sitemaps.add(new Place(address, newest));
            documents.put(address, list("urlset", "url", part));
        }
        documents.put(ADDRESS, list("sitemapindex", "sitemap", sitemaps));
        return documents;
    }

    private List<List<Place>> parts(ContentTree tree, Instant now) {
        Articles articles = new Articles(tree, now);
        Map<String, LocalDate> topics = articles.daysOfLastChangeByTopic();
        List<Place> places = tree.livePages(now)
                .filter(page -> !Boolean.TRUE.equals(page.frontMatter().noindex()))
                .map(page -> new Place(page.address(), changed(page, articles, topics)))
                .sorted(Comparator.comparing(Place::address))
                .toList();
        List<List<Place>> parts = new ArrayList<>();
        for (int from = 0; from < places.size() || from == 0; from += most) {
            parts.add(places.subList(from, Math.min(from + most, places.size())));
        }
        return parts;
    }

    /** A page that lists others changes with them. */
    private static LocalDate changed(Page page, Articles articles, Map<String, LocalDate> topics) {
        Stream<LocalDate> listed = page.section().equals(Articles.TOPICS)
                ? Optional.ofNullable(topics.get(page.slug())).stream()
                : listed(page, articles).stream().map(articles::dayOfLastChange);
        return Stream.concat(Stream.of(articles.dayOfLastChange(page)), listed)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<Page> listed(Page page, Articles articles) {
        if (page.address().equals("/")) {
            return articles.all();
        }
        return page.isSection() ? articles.tree().pagesIn(page.address(), articles.now()) : List.of();
    }

    private byte[] list(String root, String item, List<Place> places) {
        Element list = new Element(root, NAMESPACE);
        for (Place place : places) {
            list.addContent(new Element(item, NAMESPACE)
                    .addContent(element("loc", absolute.apply(place.address())))
                    .addContent(element("lastmod", place.changed().toString())));
        }
        return new XMLOutputter(Format.getPrettyFormat())
                .outputString(new Document(list))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Element element(String name, String text) {
        return new Element(name, NAMESPACE).setText(text);
    }
}

package clinic.machines;

import clinic.content.ContentTree;
import clinic.content.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private static final Namespace NAMESPACE = Namespace.getNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");

    private record Place(String address, LocalDate changed) {}

    byte[] whole(ContentTree tree, Instant now) {
        List<List<Place>> parts = parts(tree, now);
        if (parts.size() == 1) {
            return list("urlset", "url", parts.get(0));
        }
        List<Place> sitemaps = new ArrayList<>();
        for (List<Place> part : parts) {
            LocalDate newest = part.stream()
                    .map(Place::changed)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            sitemaps.add(new Place("/sitemap-" + (sitemaps.size() + 1) + ".xml", newest));
        }
        return list("sitemapindex", "sitemap", sitemaps);
    }

    /** One of several sitemaps, the first of which is number 1. */
    Optional<byte[]> part(int number, ContentTree tree, Instant now) {
        List<List<Place>> parts = parts(tree, now);
        return parts.size() == 1 || number < 1 || number > parts.size()
                ? Optional.empty()
                : Optional.of(list("urlset", "url", parts.get(number - 1)));
    }

    private List<List<Place>> parts(ContentTree tree, Instant now) {
        Articles articles = new Articles(tree, now);
        List<Place> places = tree.livePages(now)
                .filter(page -> !Boolean.TRUE.equals(page.frontMatter().noindex()))
                .map(page -> new Place(page.address(), changed(page, articles)))
                .sorted(Comparator.comparing(Place::address))
                .toList();
        List<List<Place>> parts = new ArrayList<>();
        for (int from = 0; from < places.size() || from == 0; from += most) {
            parts.add(places.subList(from, Math.min(from + most, places.size())));
        }
        return parts;
    }

    /** A page that lists others changes with them. */
    private static LocalDate changed(Page page, Articles articles) {
        return Stream.concat(Stream.of(page), listed(page, articles).stream())
                .map(articles::dayOfLastChange)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<Page> listed(Page page, Articles articles) {
        if (page.address().equals("/")) {
            return articles.all();
        }
        if (page.section().equals(Articles.TOPICS)) {
            return articles.on(page);
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

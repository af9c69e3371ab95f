package clinic.machines;

import clinic.address.SiteAddress;
import clinic.content.Clinic;
import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.machines.Feed.Addresses;
import clinic.machines.Feed.Entry;
import clinic.machines.Feed.Person;
import clinic.moves.Moves;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The feeds of the blog and of each topic. */
@Component
class Feeds {

    private static final int MOST_ENTRIES = 20;

    private final Moves moves;
    private final SiteAddress site;

    Feeds(Moves moves, SiteAddress site) {
        this.moves = moves;
        this.site = site;
    }

    String titleOfBlog(ContentTree tree, Instant now) {
        return title(tree.livePage(Articles.BLOG, now).orElse(null), tree);
    }

    Optional<String> titleOfTopic(String address, ContentTree tree, Instant now) {
        return new Articles(tree, now).topic(address).map(page -> title(page, tree));
    }

    Feed ofBlog(ContentTree tree, Instant now) {
        Articles articles = new Articles(tree, now);
        return feed(tree.livePage(Articles.BLOG, now).orElse(null), "", articles.all(), articles);
    }

    Feed ofTopic(Page topic, Articles articles) {
        return feed(topic, topic.address(), articles.on(topic), articles);
    }

    private Feed feed(@Nullable Page page, String at, List<Page> listed, Articles articles) {
        Clinic clinic = articles.tree().clinic();
        List<Entry> entries = listed.stream()
                .sorted(Comparator.comparing(articles::publishedAt).reversed().thenComparing(Page::address))
                .limit(MOST_ENTRIES)
                .map(article -> entry(article, articles))
                .toList();
        String address = page == null ? Articles.BLOG : page.address();
        return new Feed(
                site.absolute(moves.firstAddressOf(address)),
                title(page, articles.tree()),
                page == null ? "" : WellFormed.text(page.description()),
                clinic.language(),
                site.absolute(address),
                new Addresses(site.absolute(at + "/feed.xml"), site.absolute(at + "/feed.json")),
                new Person(WellFormed.text(clinic.name()), site.absolute("/")),
                entries.stream()
                        .map(Entry::updated)
                        .max(Comparator.naturalOrder())
                        .orElseGet(() -> page == null ? Instant.EPOCH : articles.updatedAt(page)),
                entries);
    }

    private static String title(@Nullable Page page, ContentTree tree) {
        String clinic = tree.clinic().name();
        return WellFormed.text(page == null ? clinic : page.title() + " – " + clinic);
    }

    private Entry entry(Page article, Articles articles) {
        String url = site.absolute(article.address());
        return new Entry(
                site.absolute(moves.firstAddressOf(article.address())),
                url,
                WellFormed.text(article.title()),
                WellFormed.text(article.description()),
                WellFormed.text(FullText.of(article.body(), url)),
                author(article, articles),
                articles.topicsOf(article)
                        .map(Page::title)
                        .map(WellFormed::text)
                        .toList(),
                articles.publishedAt(article),
                articles.updatedAt(article));
    }

    private @Nullable Person author(Page article, Articles articles) {
        return Optional.ofNullable(article.frontMatter().author())
                .flatMap(author -> articles.tree().livePage("/team/" + author, articles.now()))
                .map(page -> new Person(WellFormed.text(page.title()), site.absolute(page.address())))
                .orElse(null);
    }
}

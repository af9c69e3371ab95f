package clinic.blog;

import clinic.content.AbsentPageException;
import clinic.content.Content;
import clinic.content.ContentTree;
import clinic.content.FrontMatter;
import clinic.content.Listing;
import clinic.content.Page;
import clinic.index.Neighbours;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The articles that are live now. */
@Component
class Blog {

    static final String SECTION = "/blog/";
    static final String TOPICS = "/blog/topics/";
    static final String TEAM = "/team/";

    private static final int MOST_RELATED = 3;
    private static final int MOST_WORKS = 30;

    private final Content content;
    private final Neighbours neighbours;
    private final Clock clock;

    Blog(Content content, Neighbours neighbours, Clock clock) {
        this.content = content;
        this.neighbours = neighbours;
        this.clock = clock;
    }

    /** The pages of all articles, newest first. */
    List<Page> pages() {
        return listing().pages();
    }

    private Listing listing() {
        return content.tree().listing(SECTION, clock.instant());
    }

    List<Article> articles(List<Page> pages) {
        ContentTree tree = content.tree();
        Instant now = clock.instant();
        return pages.stream().map(page -> article(page, tree, now)).toList();
    }

    /** The topics that have an article, by title. */
    List<Page> topics() {
        ContentTree tree = content.tree();
        Instant now = clock.instant();
        Set<String> used = tree.listing(SECTION, now).topics();
        return tree.pagesIn(TOPICS, now).stream()
                .filter(topic -> used.contains(topic.slug()))
                .toList();
    }

    Optional<Page> topic(String slug) {
        return content.tree().livePage(TOPICS + slug, clock.instant());
    }

    /** The articles on one topic, newest first. */
    List<Article> articlesOn(String topic) {
        return articles(listing().on(topic));
    }

    /** The page that introduces the blog. */
    Optional<Page> section() {
        return content.tree().livePage(SECTION, clock.instant());
    }

    /** What to throw where no page is live. */
    AbsentPageException absent(String address) {
        return content.tree().absent(address, clock.instant());
    }

    Optional<Article> article(String slug) {
        ContentTree tree = content.tree();
        Instant now = clock.instant();
        return tree.livePage(SECTION + slug, now).map(page -> article(page, tree, now));
    }

    /** What to read next: first what the editor chose, then what is most alike, then what is on the same topics. */
    List<Page> related(Article article) {
        ContentTree tree = content.tree();
        Instant now = clock.instant();
        Page read = article.page();
        Stream<Page> pinned =
                read.frontMatter().related().stream().flatMap(slug -> tree.livePage(SECTION + slug, now).stream());
        Stream<Page> alike =
                neighbours.of(read.address()).stream().flatMap(address -> tree.livePage(address, now).stream());
        Map<String, Page> related = new LinkedHashMap<>();
        Stream.concat(pinned, alike).forEach(page -> related.putIfAbsent(page.address(), page));
        related.remove(read.address());
        if (related.size() < MOST_RELATED) {
            Listing listing = tree.listing(SECTION, now);
            read.frontMatter().topics().stream()
                    .flatMap(topic -> listing.on(topic).stream().limit(2L * MOST_RELATED))
                    .filter(other -> !other.address().equals(read.address()))
                    .forEach(page -> related.putIfAbsent(page.address(), page));
        }
        return related.values().stream().limit(MOST_RELATED).toList();
    }

    /** The articles before and after this one in the list of all. */
    Around around(Article article) {
        Listing listing = listing();
        return new Around(
                listing.before(article.page()).orElse(null),
                listing.after(article.page()).orElse(null));
    }

    /** Articles of which this is true, newest first. */
    Works works(Predicate<FrontMatter> ofSomebody) {
        List<Page> all = pages().stream()
                .filter(page -> ofSomebody.test(page.frontMatter()))
                .toList();
        return new Works(all.subList(0, Math.min(MOST_WORKS, all.size())), all.size());
    }

    private static Article article(Page page, ContentTree tree, Instant now) {
        return new Article(
                page,
                person(page.frontMatter().author(), tree, now),
                person(page.frontMatter().reviewedBy(), tree, now),
                page.frontMatter().topics().stream()
                        .map(topic -> tree.livePage(TOPICS + topic, now))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static @Nullable Page person(@Nullable String slug, ContentTree tree, Instant now) {
        return slug == null ? null : tree.livePage(TEAM + slug, now).orElse(null);
    }
}

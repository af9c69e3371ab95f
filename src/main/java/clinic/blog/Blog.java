package clinic.blog;

import clinic.content.Content;
import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.content.PageState;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The articles that are live now. */
@Component
class Blog {

    static final String SECTION = "/blog/";
    static final String TOPICS = "/blog/topics/";

    private static final int MOST_RELATED = 3;

    private final Content content;
    private final Clock clock;

    Blog(Content content, Clock clock) {
        this.content = content;
        this.clock = clock;
    }

    /** All articles, newest first. */
    List<Article> articles() {
        return articles(content.tree(), clock.instant()).toList();
    }

    /** The topics that have an article, by title. */
    List<Page> topics() {
        ContentTree tree = content.tree();
        Instant now = clock.instant();
        return tree.pagesIn(TOPICS, now).stream()
                .filter(topic ->
                        articles(tree, now).anyMatch(article -> article.topics().contains(topic)))
                .toList();
    }

    Optional<Page> topic(String slug) {
        return content.tree().livePage(TOPICS + slug, clock.instant());
    }

    /** The articles on one topic, newest first. */
    List<Article> articlesOn(String topic) {
        return articles().stream()
                .filter(article -> article.page().frontMatter().topics().contains(topic))
                .toList();
    }

    /** The page that introduces the blog. */
    Optional<Page> section() {
        return content.tree().livePage(SECTION, clock.instant());
    }

    /** The state of the article with this slug, if there is such a file. */
    Optional<PageState> stateOf(String slug) {
        return content.tree().page(SECTION + slug).map(page -> page.stateAt(clock.instant()));
    }

    Optional<Article> article(String slug) {
        return articles().stream()
                .filter(article -> article.page().slug().equals(slug))
                .findFirst();
    }

    /** What to read next: first what the editor chose, then what shares most topics, then what is newest. */
    List<Article> related(Article article) {
        List<String> chosen = article.page().frontMatter().related();
        return articles().stream()
                .filter(other -> !other.page().equals(article.page()))
                .filter(other -> chosen.contains(other.page().slug()) || sharedTopics(article, other) > 0)
                .sorted(Comparator.comparing((Article other) -> rank(chosen, other))
                        .thenComparing(other -> -sharedTopics(article, other)))
                .limit(MOST_RELATED)
                .toList();
    }

    private static int rank(List<String> chosen, Article article) {
        int place = chosen.indexOf(article.page().slug());
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static long sharedTopics(Article one, Article other) {
        return one.topics().stream().filter(other.topics()::contains).count();
    }

    private static Stream<Article> articles(ContentTree tree, Instant now) {
        return tree.pagesIn(SECTION, now).stream()
                .map(page -> new Article(
                        page,
                        person(page.frontMatter().author(), tree, now),
                        person(page.frontMatter().reviewedBy(), tree, now),
                        page.frontMatter().topics().stream()
                                .map(topic -> tree.livePage(TOPICS + topic, now).orElse(null))
                                .filter(Objects::nonNull)
                                .toList()));
    }

    private static @Nullable Page person(@Nullable String slug, ContentTree tree, Instant now) {
        return slug == null ? null : tree.livePage("/team/" + slug, now).orElse(null);
    }
}

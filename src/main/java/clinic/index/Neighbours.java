package clinic.index;

import clinic.content.ContentPrint;
import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.index.PageIndex.Changes;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which articles are most alike. Found out ahead of any reader, in small parts so that newer content need not wait, and
 * again only for an article that has changed, those that it is like, and those that are like it.
 */
@Component
public class Neighbours {

    private static final Logger log = LoggerFactory.getLogger(Neighbours.class);

    private static final String ARTICLES = "/blog/";

    /** More than are shown: some are not live yet, or no longer. */
    private static final int MOST = 12;

    private static final int AT_ONCE = 50;
    private static final float WEIGHT_OF_A_TOPIC = 2f;

    private final PageIndex index;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final ContentPrint prints;
    private volatile Optional<String> recalled = Optional.empty();
    private volatile long settled = -1;

    Neighbours(PageIndex index, ContentPrint prints) {
        this.index = index;
        this.prints = prints;
    }

    /** The addresses of the articles that are most like this one, the most alike first; empty until they are known. */
    public List<String> of(String address) {
        return known.getOrDefault(address, List.of());
    }

    /** Whether all of them are known in this tree. */
    public boolean areKnown(ContentTree tree) {
        return settled == tree.version();
    }

    /**
     * Takes over what was found out before a restart, until the content is another one.
     *
     * @param found of each address what {@link #of} said when {@link #areKnown all were known}, in a tree of the same files
     */
    public void recall(ContentTree tree, Map<String, List<String>> found) {
        found.forEach((address, neighbours) -> {
            if (isArticle(address)) {
                known.putIfAbsent(address, neighbours);
            }
        });
        recalled = prints.known(tree);
    }

    /** For one thread, like all that follows. */
    void follow(Changes changes, ContentTree tree) {
        Optional<String> before = recalled;
        recalled = Optional.empty();
        if (before.isPresent() && before.equals(prints.known(tree))) {
            changes.changed().stream()
                    .filter(Neighbours::isArticle)
                    .filter(address -> !known.containsKey(address))
                    .forEach(unknown::add);
            return;
        }
        Set<String> moved = Stream.of(changes.changed(), changes.gone())
                .flatMap(Set::stream)
                .filter(Neighbours::isArticle)
                .collect(Collectors.toSet());
        known.keySet().removeAll(changes.gone());
        unknown.removeAll(changes.gone());
        changed.removeAll(changes.gone());
        known.forEach((address, neighbours) -> {
            if (neighbours.stream().anyMatch(moved::contains)) {
                unknown.add(address);
            }
        });
        moved.removeAll(changes.gone());
        unknown.addAll(moved);
        if (!known.isEmpty()) {
            changed.addAll(moved);
        }
    }

    /** Looks at some of those that are still unknown; false if there are no more. */
    boolean goOn(ContentTree tree) {
        Map<String, List<String>> found = index.ask(searcher -> some(tree, searcher));
        known.putAll(found);
        found.forEach((address, neighbours) -> {
            if (changed.remove(address)) {
                unknown.addAll(neighbours);
            }
        });
        return !unknown.isEmpty();
    }

    /** Tells that there are no more. */
    void settle(ContentTree tree) {
        settled = tree.version();
    }

    private Map<String, List<String>> some(ContentTree tree, IndexSearcher searcher) throws IOException {
        Map<String, List<String>> found = new HashMap<>();
        Iterator<String> addresses = unknown.iterator();
        while (addresses.hasNext() && found.size() < AT_ONCE) {
            String address = addresses.next();
            addresses.remove();
            Page page = tree.pages().get(address);
            if (page != null) {
                found.put(address, nearestIfItCanBeTold(page, searcher));
            }
        }
        return found;
    }

    private static List<String> nearestIfItCanBeTold(Page page, IndexSearcher searcher) throws IOException {
        try {
            return nearest(page, searcher);
        } catch (RuntimeException | StackOverflowError e) {
            log.error("Nobody knows what {} is like", page.file(), e);
            return List.of();
        }
    }

    private static List<String> nearest(Page page, IndexSearcher searcher) throws IOException {
        MoreLikeThis alike = new MoreLikeThis(searcher.getIndexReader());
        alike.setAnalyzer(English.STEMMED);
        alike.setStopWords(English.STOP_WORDS);
        alike.setMinTermFreq(1);
        alike.setMinDocFreq(2);
        alike.setBoost(true);
        String text = page.title() + "\n" + page.description() + "\n"
                + PlainText.of(page.body().html());
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(alike.like(Field.ALL.name(), new StringReader(text)), Occur.SHOULD)
                .add(is(Field.SECTION, ARTICLES), Occur.FILTER)
                .add(is(Field.ADDRESS, page.address()), Occur.MUST_NOT)
                .setMinimumNumberShouldMatch(1);
        page.frontMatter()
                .topics()
                .forEach(topic -> query.add(new BoostQuery(is(Field.TOPIC, topic), WEIGHT_OF_A_TOPIC), Occur.SHOULD));
        return addresses(searcher, query.build());
    }

    private static List<String> addresses(IndexSearcher searcher, Query query) throws IOException {
        List<String> addresses = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, MOST).scoreDocs) {
            addresses.add(PageIndex.address(searcher, hit));
        }
        return List.copyOf(addresses);
    }

    private static TermQuery is(Field field, String value) {
        return new TermQuery(new Term(field.name(), value));
    }

    private static boolean isArticle(String address) {
        return address.startsWith(ARTICLES) && address.indexOf('/', ARTICLES.length()) < 0 && !address.equals(ARTICLES);
    }
}

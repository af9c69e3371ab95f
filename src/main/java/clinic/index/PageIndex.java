package clinic.index;

import clinic.content.ContentTree;
import clinic.content.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The words of all pages, in memory. One thread changes it; any number of others see each change as a whole, and what
 * was there before until then.
 */
@Component
class PageIndex implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PageIndex.class);

    private @Nullable IndexWriter writer;
    private Map<String, IndexedPage> pages = new HashMap<>();
    private volatile @Nullable SearcherManager searchers;
    private volatile SameWords sameWords = SameWords.NONE;

    /** Work on the index as it is at one moment. */
    interface Work<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    /**
     * Which pages are new or other than before, and which are no longer there, by address.
     *
     * @param changed those that there are
     */
    record Changes(Set<String> changed, Set<String> gone) {}

    /** Indexes again what is not as it was. For one thread. */
    synchronized Changes take(ContentTree tree) {
        Map<String, IndexedPage> now = new HashMap<>();
        for (Page page : tree.pages().values()) {
            IndexedPage.of(page, tree).ifPresent(indexed -> now.put(page.address(), indexed));
        }
        Map<String, IndexedPage> changed = new HashMap<>(now);
        changed.entrySet().removeAll(pages.entrySet());
        Set<String> gone = new HashSet<>(pages.keySet());
        gone.removeAll(now.keySet());
        SameWords words = SameWords.of(tree.synonyms());
        try {
            write(changed, gone, tree);
        } catch (IOException | RuntimeException | Error e) {
            beginAnew();
            throw new IllegalStateException("The index is made anew at the next try", e);
        }
        pages = now;
        sameWords = words;
        return new Changes(Set.copyOf(changed.keySet()), gone);
    }

    private void write(Map<String, IndexedPage> changed, Set<String> gone, ContentTree tree) throws IOException {
        boolean isFirst = writer == null;
        IndexWriter open = writer == null ? open() : writer;
        writer = open;
        for (Map.Entry<String, IndexedPage> page : changed.entrySet()) {
            try {
                open.updateDocument(term(page.getKey()), page.getValue().document());
            } catch (RuntimeException | StackOverflowError e) {
                // What is wrong with the index itself breaks this too; what is wrong with the page leaves it out
                open.deleteDocuments(term(page.getKey()));
                log.error(
                        "Nobody can search for {}",
                        tree.page(page.getKey()).map(Page::file).orElse(""),
                        e);
            }
        }
        for (String address : gone) {
            open.deleteDocuments(term(address));
        }
        @Nullable SearcherManager before = searchers;
        if (before == null || isFirst) {
            searchers = new SearcherManager(open, null);
            if (before != null) {
                before.close();
            }
        } else {
            before.maybeRefreshBlocking();
        }
    }

    private static IndexWriter open() throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new PerFieldAnalyzerWrapper(
                        English.STEMMED,
                        Map.of(
                                Field.WORDS.name(), English.PLAIN,
                                Field.TITLE_WORDS.name(), English.PLAIN)))
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
        return new IndexWriter(new ByteBuffersDirectory(), config);
    }

    private static Term term(String address) {
        return new Term(Field.ADDRESS.name(), address);
    }

    /** What is in the middle of a change is not to be trusted; readers keep what they had. */
    private void beginAnew() {
        pages = new HashMap<>();
        if (writer != null) {
            try {
                writer.rollback();
            } catch (IOException | RuntimeException e) {
                // It has closed itself because of what went wrong
            }
            writer = null;
        }
    }

    SameWords sameWords() {
        return sameWords;
    }

    /** @throws SearchAwayException if there is nothing to search in yet */
    <T> T ask(Work<T> work) {
        @Nullable SearcherManager manager = searchers;
        if (manager == null) {
            throw new SearchAwayException("The first index is not ready yet");
        }
        try {
            IndexSearcher searcher = manager.acquire();
            try {
                return work.on(searcher);
            } finally {
                manager.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String address(IndexSearcher searcher, ScoreDoc hit) throws IOException {
        return searcher.storedFields().document(hit.doc).get(Field.ADDRESS.name());
    }

    @Override
    public synchronized void close() throws IOException {
        if (searchers != null) {
            searchers.close();
        }
        if (writer != null) {
            writer.rollback();
        }
    }
}

package clinic.index;

import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.index.Found.Hit;
import clinic.index.Found.How;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what readers may see at an instant. What they search for tells of their illness: it is never written down. */
@Component
public class Search {

    /** Nobody looks through more. */
    public static final int MOST_HITS = 200;

    public static final int HITS_PER_PAGE = 10;

    /** So few that a mistake in the question is likely. */
    private static final int FEW = 3;

    private static final int MOST_NEAREST = 5;

    private static final int MOST_SUGGESTIONS = 6;

    /** Fewer letters are the beginning of too much. */
    private static final int SHORTEST_BEGINNING = 2;

    /** Longer than anyone types before looking up. */
    private static final int LONGEST_BEGINNING = 60;

    private final PageIndex index;
    private final Excerpts excerpts = new Excerpts();

    Search(PageIndex index) {
        this.index = index;
    }

    /**
     * Finds pages.
     *
     * @param tree that the pages are shown of
     * @param number of the page of results, from 1
     * @throws SearchAwayException if nothing can be found at the moment; it does not tell what was searched for
     */
    public Found find(Question question, int number, ContentTree tree, Instant now) {
        return attempt(tree, now, attempt -> attempt.find(question.words(), number));
    }

    /**
     * Pages that somebody may be after who has begun to type their titles, a few, most likely first.
     *
     * @throws SearchAwayException if nothing can be found at the moment
     */
    public List<Page> suggest(Question begun, ContentTree tree, Instant now) {
        boolean isTooShort = String.join("", begun.words()).length() < SHORTEST_BEGINNING;
        return isTooShort || begun.asked().length() > LONGEST_BEGINNING
                ? List.of()
                : attempt(tree, now, attempt -> attempt.suggest(begun));
    }

    private interface Asking<T> {
        T of(Attempt attempt) throws IOException;
    }

    private <T> T attempt(ContentTree tree, Instant now, Asking<T> asking) {
        SameWords sameWords = index.sameWords();
        try {
            return index.ask(searcher -> asking.of(new Attempt(searcher, sameWords, tree, now)));
        } catch (SearchAwayException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new SearchAwayException("The search broke: " + e.getClass().getName());
        }
    }

    private final class Attempt {

        private final IndexSearcher searcher;
        private final Matching matching;
        private final Spelling spelling;
        private final ContentTree tree;
        private final Instant now;

        Attempt(IndexSearcher searcher, SameWords sameWords, ContentTree tree, Instant now) {
            this.searcher = searcher;
            this.matching = new Matching(sameWords.analyzer());
            this.spelling = new Spelling(searcher.getIndexReader(), sameWords);
            this.tree = tree;
            this.now = now;
        }

        Found find(List<String> words, int number) throws IOException {
            List<Page> asAsked = pages(matching.every(words, now));
            if (asAsked.size() >= FEW) {
                return found(asAsked, words, number, How.AS_ASKED, "");
            }
            @Nullable List<String> meant = spelling.corrected(words).orElse(null);
            List<Page> asMeant = meant == null ? List.of() : pages(matching.every(meant, now));
            String suggestion = meant == null || asMeant.size() <= asAsked.size() ? "" : String.join(" ", meant);
            if (!asAsked.isEmpty()) {
                return found(asAsked, words, number, How.AS_ASKED, suggestion);
            }
            if (meant != null && !asMeant.isEmpty()) {
                return found(asMeant, meant, number, How.AS_MEANT, suggestion);
            }
            List<Page> inPart = words.size() > 1 ? pages(matching.some(words, now)) : List.of();
            return inPart.isEmpty()
                    ? new Found(List.of(), 0, false, How.NOT, "", nearest(words))
                    : found(inPart, words, number, How.IN_PART, "");
        }

        List<Page> suggest(Question begun) throws IOException {
            String beginning = begun.asked().toLowerCase(Locale.ROOT);
            return pages(matching.begun(begun.words(), now)).stream()
                    .sorted(Comparator.comparing(
                            page -> !page.title().toLowerCase(Locale.ROOT).startsWith(beginning)))
                    .limit(MOST_SUGGESTIONS)
                    .toList();
        }

        private Found found(List<Page> pages, List<String> words, int number, How how, String meant)
                throws IOException {
            boolean hasMore = pages.size() > MOST_HITS;
            List<Page> shown = hasMore ? pages.subList(0, MOST_HITS) : pages;
            int from = Math.min((number - 1) * HITS_PER_PAGE, shown.size());
            Query marks = matching.marks(words);
            List<Hit> hits = new ArrayList<>();
            for (Page page : shown.subList(from, Math.min(from + HITS_PER_PAGE, shown.size()))) {
                String text = PlainText.of(page.body().html());
                hits.add(new Hit(page, excerpts.of(text, page.description(), marks)));
            }
            return new Found(List.copyOf(hits), shown.size(), hasMore, how, meant, Set.of());
        }

        /** The tree may be newer than the index: what it does not show is not found. */
        private List<Page> pages(Query query) throws IOException {
            List<Page> pages = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, MOST_HITS + 1).scoreDocs) {
                tree.livePage(PageIndex.address(searcher, hit), now).ifPresent(pages::add);
            }
            return pages;
        }

        /** Only words that find something now: others would tell what is not to be read yet. */
        private Set<String> nearest(List<String> words) throws IOException {
            Set<String> nearest = new LinkedHashSet<>();
            for (String word : spelling.nearest(words)) {
                if (nearest.size() < MOST_NEAREST
                        && !pages(matching.every(List.of(word), now)).isEmpty()) {
                    nearest.add(word);
                }
            }
            return nearest;
        }
    }
}

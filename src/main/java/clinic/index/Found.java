package clinic.index;

import clinic.content.Page;
import java.util.List;
import java.util.Set;

/**
 * What a search has found.
 *
 * @param hits those of one page of results, best first
 * @param number of all hits
 * @param hasMore whether there are even more than that, which nobody would page through
 * @param how it was found
 * @param meant what was probably meant; empty where the question is right as it is
 * @param nearest words that pages have, where nothing was found
 */
public record Found(List<Hit> hits, int number, boolean hasMore, How how, String meant, Set<String> nearest) {

    public enum How {
        /** By every word. */
        AS_ASKED,
        /** By every word of what was probably meant. */
        AS_MEANT,
        /** By some of the words. */
        IN_PART,
        NOT
    }

    public record Hit(Page page, Excerpt excerpt) {}
}

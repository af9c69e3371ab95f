package clinic.content;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The order of the pages of a section: by weight, then newest first, then by title. Written out, since every change of a file
 * sorts all pages, and a chain of comparators takes several times as long.
 */
final class PageOrder implements Comparator<Page> {

    @Override
    public int compare(Page one, Page other) {
        FrontMatter matter = one.frontMatter();
        FrontMatter matterOfOther = other.frontMatter();
        int order = compare(matter.weight(), matterOfOther.weight(), Comparator.naturalOrder());
        if (order == 0) {
            order = compare(matter.date(), matterOfOther.date(), Comparator.reverseOrder());
        }
        if (order == 0) {
            order = one.title().compareTo(other.title());
        }
        return order == 0 ? one.address().compareTo(other.address()) : order;
    }

    /** What is absent comes last. */
    private static <T> int compare(@Nullable T one, @Nullable T other, Comparator<? super T> order) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return order.compare(one, other);
    }
}

package clinic.workbench;

import java.util.List;

/**
 * As much of a long list as fits a page.
 *
 * @param number of this page, from 1
 * @param last number of the last page
 * @param total length of the whole list
 */
public record Part<T>(List<T> shown, int number, int last, int total) {

    private static final int LENGTH = 50;

    /** A page that there is not is the nearest one that there is. */
    static <T> Part<T> of(List<T> all, int number) {
        int last = Math.max(1, (all.size() + LENGTH - 1) / LENGTH);
        int nearest = Math.max(1, Math.min(number, last));
        int from = (nearest - 1) * LENGTH;
        return new Part<>(all.subList(from, Math.min(from + LENGTH, all.size())), nearest, last, all.size());
    }
}

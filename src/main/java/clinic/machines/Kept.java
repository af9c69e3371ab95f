package clinic.machines;

import clinic.content.ContentTree;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was made of the content, for as long as it would be made the same: until the content changes, or the time turns
 * something in it. Thread-safe.
 */
final class Kept<T> {

    private volatile @Nullable Made<T> last;

    /**
     * @param moves the version of the first addresses of pages in it
     * @param until not any more at this instant
     */
    private record Made<T>(long version, long moves, Instant from, Instant until, T made) {

        boolean holds(ContentTree tree, long moves, Instant now) {
            return version == tree.version() && this.moves == moves && !now.isBefore(from) && now.isBefore(until);
        }
    }

    T of(ContentTree tree, Instant now, Supplier<T> making) {
        return of(tree, 0, now, making);
    }

    /** @param moves the version of what else it depends on */
    T of(ContentTree tree, long moves, Instant now, Supplier<T> making) {
        Made<T> known = last;
        if (known == null || !known.holds(tree, moves, now)) {
            known = new Made<>(tree.version(), moves, now, tree.nextTurn(now).orElse(Instant.MAX), making.get());
            last = known;
        }
        return known.made();
    }
}

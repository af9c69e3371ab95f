package clinic.prepared;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A page that is being made, or was, for one state of all that it depends on. */
final class Making extends CompletableFuture<PreparedPage> {

    private final Edition edition;
    private final List<Object> ingredients;

    private final @Nullable PreparedPage before;

    /** @param old the making that this one takes the place of */
    Making(Edition edition, List<Object> ingredients, @Nullable CompletableFuture<PreparedPage> old) {
        this.edition = edition;
        this.ingredients = ingredients;
        this.before = old instanceof Making making ? making.latest() : null;
    }

    /** The page as it was last made before. */
    @Nullable
    PreparedPage before() {
        return before;
    }

    private @Nullable PreparedPage latest() {
        return isDone() ? join() : before;
    }

    /** Whether it holds, or will hold, what a reader may be shown now. One that came to nothing is to be tried again. */
    boolean isFor(Edition present, List<Object> presentIngredients) {
        return edition == present && ingredients.equals(presentIngredients) && !isInVain();
    }

    /** The store forgets such a one too, but a moment later than those who waited for it hear of it. */
    private boolean isInVain() {
        return isDone() && join() == null;
    }
}

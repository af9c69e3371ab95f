package clinic.prepared;

import clinic.edition.Edition;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A page that is being made, or was, for one state of all that it depends on. */
final class Making extends CompletableFuture<PreparedPage> {

    private final Edition edition;
    private final @Nullable String print;
    private final List<List<String>> ingredients;
    private final @Nullable PreparedPage before;

    /** @param old the making that this one takes the place of */
    Making(Edition edition, List<List<String>> ingredients, @Nullable CompletableFuture<PreparedPage> old) {
        this.edition = edition;
        this.print = null;
        this.ingredients = ingredients;
        this.before = old instanceof Making making ? making.latest() : null;
    }

    /** What was made before a restart holds for every edition of the same print. */
    Making(Edition edition, List<List<String>> ingredients, PreparedPage kept) {
        this.edition = edition;
        this.print = edition.print().orElse(null);
        this.ingredients = ingredients;
        this.before = null;
        complete(kept);
    }

    /** The page as it was last made before. */
    @Nullable
    PreparedPage before() {
        return before;
    }

    List<List<String>> ingredients() {
        return ingredients;
    }

    private @Nullable PreparedPage latest() {
        return isDone() ? join() : before;
    }

    /** Whether it holds, or will hold, what a reader may be shown now. One that came to nothing is to be tried again. */
    boolean isFor(Edition present, List<List<String>> presentIngredients) {
        return isOf(present) && ingredients.equals(presentIngredients) && !isInVain();
    }

    private boolean isOf(Edition present) {
        return edition == present
                || (print != null && present.print().filter(print::equals).isPresent());
    }

    /** The store forgets such a one too, but a moment later than those who waited for it hear of it. */
    private boolean isInVain() {
        return isDone() && join() == null;
    }
}

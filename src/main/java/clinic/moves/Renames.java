package clinic.moves;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells a rename from a deletion: one address is gone, and what stood there stands at another one since. It never guesses:
 * where two addresses are gone that were alike, or the same came up twice, nothing was renamed.
 */
final class Renames {

    /** What counts as the same page, the surest first. */
    private static final List<Function<Identity, @Nullable String>> LIKENESSES =
            List.of(Identity::whole, Identity::text, Identity::datedTitle);

    private final Map<String, Identity> before;
    private final Map<String, Identity> gone;
    private final Map<String, Identity> came;
    private final Map<String, String> found = new HashMap<>();

    private Renames(Map<String, Identity> before, Map<String, Identity> now) {
        this.before = before;
        this.gone = new HashMap<>(before);
        gone.keySet().removeAll(now.keySet());
        this.came = gone.isEmpty() ? new HashMap<>() : new HashMap<>(now);
        came.entrySet().removeIf(page -> page.getValue().equals(before.get(page.getKey())));
    }

    /**
     * Compares what stood at each address before with what stands there now.
     *
     * @return from old addresses to new ones
     */
    static Map<String, String> between(Map<String, Identity> before, Map<String, Identity> now) {
        Renames renames = new Renames(before, now);
        LIKENESSES.forEach(renames::match);
        return Map.copyOf(renames.found);
    }

    private void match(Function<Identity, @Nullable String> likeness) {
        Map<String, List<String>> goneByLikeness = byLikeness(gone, (address, identity) -> likeness.apply(identity));
        Map<String, List<String>> cameByLikeness =
                byLikeness(came, (address, identity) -> newAt(address, identity, likeness));
        goneByLikeness.forEach((like, from) -> {
            List<String> to = cameByLikeness.getOrDefault(like, List.of());
            if (from.size() == 1 && to.size() == 1) {
                found.put(from.get(0), to.get(0));
            }
            if (!to.isEmpty()) {
                // What is not certain now does not become so by a weaker likeness
                from.forEach(gone::remove);
                to.forEach(came::remove);
            }
        });
    }

    /** The likeness of what stands there, unless what stood there before had it too. */
    private @Nullable String newAt(String address, Identity identity, Function<Identity, @Nullable String> likeness) {
        @Nullable String like = likeness.apply(identity);
        @Nullable Identity replaced = before.get(address);
        return replaced != null && Objects.equals(like, likeness.apply(replaced)) ? null : like;
    }

    private static Map<String, List<String>> byLikeness(
            Map<String, Identity> pages, BiFunction<String, Identity, @Nullable String> likeness) {
        Map<String, List<String>> alike = new HashMap<>();
        pages.forEach((address, identity) -> {
            @Nullable String like = likeness.apply(address, identity);
            if (like != null) {
                alike.computeIfAbsent(like, first -> new ArrayList<>()).add(address);
            }
        });
        return alike;
    }
}

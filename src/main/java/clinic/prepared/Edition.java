package clinic.prepared;

import clinic.content.ContentTree;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What readers see between two changes: of the content, or by the time. Immutable; each is one of its own. */
final class Edition {

    private final ContentTree tree;
    private final Instant from;
    private final Instant until;
    private final Set<String> addresses;
    private final Set<String> ahead;

    Edition(ContentTree tree, Instant now, Collection<Addresses> modules) {
        this.tree = tree;
        this.from = now;
        this.until = tree.nextTurn(now).orElse(Instant.MAX);
        this.ahead = modules.stream()
                .filter(Addresses::areMadeAhead)
                .flatMap(module -> module.in(tree, now))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.addresses = Stream.concat(
                        ahead.stream(),
                        modules.stream()
                                .filter(module -> !module.areMadeAhead())
                                .flatMap(module -> module.in(tree, now)))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isOf(ContentTree present, Instant now) {
        return tree == present && now.isBefore(until) && !now.isBefore(from);
    }

    ContentTree tree() {
        return tree;
    }

    /** Whether all texts are read; else another edition follows soon. */
    boolean isComplete() {
        return tree.isComplete();
    }

    /** Of all pages that can be prepared. */
    Set<String> addresses() {
        return addresses;
    }

    /** Of those that are made before anyone asks; first what should be ready first. */
    Set<String> ahead() {
        return ahead;
    }
}

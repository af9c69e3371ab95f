package clinic.prepared;

import clinic.content.ContentTree;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What readers see between two changes: of the content, or by the time. Immutable; each is one of its own. */
final class Edition {

    private final ContentTree tree;
    private final Instant from;
    private final Instant until;
    private final Set<String> addresses;

    Edition(ContentTree tree, Instant now, Collection<Addresses> modules) {
        this.tree = tree;
        this.from = now;
        this.until = tree.nextTurn(now).orElse(Instant.MAX);
        this.addresses = modules.stream()
                .flatMap(module -> module.in(tree, now))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean isOf(ContentTree present, Instant now) {
        return tree == present && now.isBefore(until) && !now.isBefore(from);
    }

    /** Whether all texts are read; else another edition follows soon. */
    boolean isComplete() {
        return tree.isComplete();
    }

    /** Of all pages that can be prepared; first what should be ready first. */
    Set<String> addresses() {
        return addresses;
    }
}

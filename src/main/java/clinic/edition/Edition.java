package clinic.edition;

import clinic.content.ContentTree;
import clinic.content.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * What readers see between two changes: of the content, or by the time. Immutable but for what is found out of it; each is
 * one of its own.
 */
public final class Edition {

    private final ContentTree tree;
    private final Instant from;
    private final Instant until;
    private final Set<String> addresses;
    private final Set<String> ahead;
    private volatile @Nullable String print;

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

    /** @param madeOf tells the program and the files from all others */
    void found(String madeOf) {
        String pages = ahead.stream()
                .sorted()
                .map(address ->
                        address + " " + tree.page(address).map(Page::file).orElse(""))
                .collect(Collectors.joining("\n"));
        print = DigestUtils.sha256Hex(madeOf + "\n" + until + "\n" + pages);
    }

    /**
     * Equal for editions whose pages are the same, also after a restart; none if it is not known, see
     * {@link Editions#findPrint}.
     */
    public Optional<String> print() {
        return Optional.ofNullable(print);
    }

    public ContentTree tree() {
        return tree;
    }

    /** Whether all texts are read; else another edition follows soon. */
    public boolean isComplete() {
        return tree.isComplete();
    }

    /** Of all pages that can be prepared. */
    public Set<String> addresses() {
        return addresses;
    }

    /** Of those that are made before anyone asks; first what should be ready first. */
    public Set<String> ahead() {
        return ahead;
    }
}

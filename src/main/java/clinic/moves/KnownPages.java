package clinic.moves;

import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.content.PageState;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages at one moment, and how those of the next moment follow from them. Immutable. */
record KnownPages(Map<String, KnownPage> byAddress) {

    static final KnownPages NONE = new KnownPages(Map.of());

    /** A longer address is not remembered. */
    static final int LONGEST_ADDRESS = 500;

    private static final Set<PageState> MET = EnumSet.of(PageState.LIVE, PageState.EXPIRED, PageState.WITHDRAWN);

    /** A page that did not change is the same object in the next tree. */
    private static final Cache<Page, Identity> IDENTITIES =
            Caffeine.newBuilder().weakKeys().build();

    KnownPages {
        byAddress = Map.copyOf(byAddress);
    }

    /** From old addresses to new ones. */
    Map<String, String> renamesTo(ContentTree tree) {
        return Renames.between(
                byAddress.values().stream().collect(Collectors.toMap(KnownPage::address, KnownPage::identity)),
                pages(tree).collect(Collectors.toMap(Page::address, KnownPages::identity)));
    }

    boolean hasMet(String address) {
        @Nullable KnownPage page = byAddress.get(address);
        return page != null && page.met();
    }

    /** @param renames from old addresses to new ones; who is renamed keeps what is known of it */
    KnownPages next(ContentTree tree, Map<String, String> renames, Instant now) {
        Map<String, String> earlier =
                renames.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        Function<Page, @Nullable KnownPage> before =
                page -> byAddress.get(earlier.getOrDefault(page.address(), page.address()));
        Set<String> taken = pages(tree)
                .map(before)
                .flatMap(Stream::ofNullable)
                .map(KnownPage::firstAddress)
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, KnownPage> next = new HashMap<>();
        pages(tree).sorted(Comparator.comparing(Page::address)).forEach(page -> {
            @Nullable KnownPage same = before.apply(page);
            String first = same == null ? free(page.address(), taken) : same.firstAddress();
            boolean met = isMet(page, now) || (same != null && same.met());
            next.put(page.address(), new KnownPage(page.address(), first, identity(page), met));
        });
        return new KnownPages(next);
    }

    /** Whether readers meet it, or are told that it was there. */
    static boolean isMet(Page page, Instant now) {
        return MET.contains(page.stateAt(now));
    }

    /** A new page where an older one was first is told apart from it. */
    private static String free(String address, Set<String> taken) {
        String first = address;
        for (int number = 2; !taken.add(first); number++) {
            first = address + "#" + number;
        }
        return first;
    }

    private static Stream<Page> pages(ContentTree tree) {
        return tree.pages().values().stream().filter(page -> page.address().length() <= LONGEST_ADDRESS);
    }

    private static Identity identity(Page page) {
        return IDENTITIES.get(page, Identity::of);
    }
}

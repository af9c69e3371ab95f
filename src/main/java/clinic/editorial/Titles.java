package clinic.editorial;

import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.content.PageState;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds titles that more than one page has: neither readers nor search engines can tell such pages apart. */
final class Titles {

    private Titles() {}

    static void check(ContentTree tree, Instant now, Found found) {
        Map<String, Page> firsts = new HashMap<>();
        List<Page> pages = tree.pages().values().stream()
                .filter(page -> !page.stateAt(now).isGone())
                .sorted(Comparator.comparing((Page page) -> page.stateAt(now) != PageState.LIVE)
                        .thenComparing(Page::file))
                .toList();
        for (Page page : pages) {
            @Nullable Page first = firsts.putIfAbsent(page.title().strip().toLowerCase(Locale.ROOT), page);
            if (first != null) {
                found.add(
                        page.file(),
                        page.places().at("/title"),
                        "duplicate-title",
                        "%s has the same title: give one of the two another one.".formatted(first.file()));
            }
        }
    }
}

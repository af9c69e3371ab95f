package clinic.site;

import clinic.content.ContentTree;
import clinic.content.Page;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The way from the top of the site to a page, the page itself last, as the clinic writes it: » Blog » Title. Empty for the
 * home page and for pages right below it, where it would say nothing.
 */
public record Breadcrumbs(List<Crumb> crumbs) {

    static final Breadcrumbs NONE = new Breadcrumbs(List.of());

    public record Crumb(String title, String address) {}

    static Breadcrumbs to(Page page, ContentTree tree, Instant now) {
        Deque<Crumb> crumbs = new ArrayDeque<>();
        crumbs.addFirst(new Crumb(page.title(), page.address()));
        for (String section = page.section(); !section.equals("/"); section = parent(section)) {
            tree.livePage(section, now)
                    .ifPresent(parent -> crumbs.addFirst(new Crumb(parent.title(), parent.address())));
        }
        return crumbs.size() < 2 ? NONE : new Breadcrumbs(List.copyOf(crumbs));
    }

    private static String parent(String section) {
        return section.substring(0, section.lastIndexOf('/', section.length() - 2) + 1);
    }

    public boolean isEmpty() {
        return crumbs.isEmpty();
    }
}

package clinic.editorial;

import clinic.content.Clinic.MenuItem;
import clinic.content.ContentTree;
import clinic.content.FrontMatter;
import clinic.content.Page;
import clinic.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a page or the menu calls by a name that nothing has. */
final class Names {

    private final ContentTree tree;
    private final Found found;

    Names(ContentTree tree, Found found) {
        this.tree = tree;
        this.found = found;
    }

    void check(Page page) {
        FrontMatter frontMatter = page.frontMatter();
        checkAll(page, "topic", "/blog/topics/", "/topics", frontMatter.topics());
        checkAll(page, "article", "/blog/", "/related", frontMatter.related());
        check(page, "author", "/team/", "/author", frontMatter.author());
        check(page, "reviewer", "/team/", "/reviewedBy", frontMatter.reviewedBy());
    }

    private void checkAll(Page page, String kind, String section, String key, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            check(page, kind, section, key + "/" + i, names.get(i));
        }
    }

    private void check(Page page, String kind, String section, String key, @Nullable String name) {
        if (name != null && tree.page(section + name).isEmpty()) {
            found.add(
                    page.file(),
                    page.places().at(key),
                    "unknown-" + kind,
                    "There is no %s '%s': no file %s%s.md.%s"
                            .formatted(
                                    kind,
                                    Problem.quotable(name),
                                    section.substring(1),
                                    Problem.quotable(name),
                                    Links.suggestion(tree, section + name)));
        }
    }

    void checkMenus() {
        checkMenu("/menu", tree.clinic().menu());
        checkMenu("/footer", tree.clinic().footer());
    }

    private void checkMenu(String key, List<MenuItem> items) {
        for (int i = 0; i < items.size(); i++) {
            MenuItem item = items.get(i);
            if (item.address().startsWith("/") && !tree.hasAddress(item.address())) {
                found.add(
                        "site.yaml",
                        tree.placesOfFacts().at(key + "/" + i + "/address"),
                        "dead-link",
                        "The menu's '%s' leads to %s, which is no page.%s"
                                .formatted(item.label(), item.address(), Links.suggestion(tree, item.address())));
            }
        }
    }
}

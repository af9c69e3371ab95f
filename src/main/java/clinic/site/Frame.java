package clinic.site;

import clinic.content.Clinic;
import clinic.content.ContentTree;
import clinic.content.Disclosure;
import clinic.content.Notice;
import clinic.content.Page;
import clinic.content.RedFlags;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the text of every public page.
 *
 * @param canonical the one full address of this page
 * @param address the same without the host, to mark where a reader is in the menu
 * @param assets the address of each file that a page is shown with, by its name
 * @param beside what stands beside the words of a content file; nothing where there is none
 * @param structuredData JSON-LD that says what the page says; empty where the words are not those of a content file
 */
public record Frame(
        Clinic clinic,
        String address,
        String canonical,
        Map<String, String> assets,
        Breadcrumbs breadcrumbs,
        String structuredData,
        List<Notice> noticesOnTop,
        List<Notice> noticesBelow,
        RedFlags redFlags,
        @Nullable Beside beside) {

    /** What the content says of a page beside its words. */
    public record Beside(Evidence evidence, Disclosure disclosure, Explained text) {

        static Beside of(Page page, ContentTree tree, Instant now) {
            return new Beside(
                    Evidence.of(page, tree, now),
                    Disclosure.of(page, tree),
                    Explained.of(page.body(), tree.health().glossary()));
        }
    }

    /** Whether this page is, or lies below, the one that a menu item leads to. */
    public boolean isAt(Clinic.MenuItem item) {
        return address.equals(item.address()) || (item.address().endsWith("/") && address.startsWith(item.address()));
    }

    /** The telephone number as a link dials it. */
    public String dial() {
        return clinic.phone() == null ? "" : "tel:" + clinic.phone().replaceAll("[^+\\d]", "");
    }
}

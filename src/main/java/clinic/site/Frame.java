package clinic.site;

import clinic.content.Clinic;
import clinic.content.Notice;
import clinic.content.RedFlags;
import java.util.List;

/**
 * What stands around the text of every public page.
 *
 * @param canonical the one full address of this page
 * @param address the same without the host, to mark where a reader is in the menu
 * @param stylesheet its address, which changes with its content
 * @param structuredData JSON-LD that says what the page says; empty where the words are not those of a content file
 */
public record Frame(
        Clinic clinic,
        String address,
        String canonical,
        String stylesheet,
        Breadcrumbs breadcrumbs,
        String structuredData,
        List<Notice> noticesOnTop,
        List<Notice> noticesBelow,
        RedFlags redFlags) {

    /** Whether this page is, or lies below, the one that a menu item leads to. */
    public boolean isAt(Clinic.MenuItem item) {
        return address.equals(item.address()) || (item.address().endsWith("/") && address.startsWith(item.address()));
    }

    /** The telephone number as a link dials it. */
    public String dial() {
        return clinic.phone() == null ? "" : "tel:" + clinic.phone().replaceAll("[^+\\d]", "");
    }
}

package clinic.edition;

import clinic.content.ContentTree;
import java.util.List;
import java.util.Map;

/** What the page of an address depends on beside the content and the time. */
public interface Ingredient {

    /**
     * Asked at each request, so it must be at hand.
     *
     * @return something that equals what was returned before for as long as the page would be made the same, also after a restart
     */
    List<String> at(String address);

    /** Whether all is found out that there is to be known of this tree. */
    default boolean isSettled(ContentTree tree) {
        return true;
    }

    /**
     * Brings back what it takes long to find out.
     *
     * @param known what this said of each address when it was settled, of the same files before a restart
     */
    default void recall(ContentTree tree, Map<String, List<String>> known) {}
}

package clinic.schema;

import clinic.content.ContentTree;
import clinic.content.Page;
import java.time.Instant;
import java.util.Optional;

/** The pictures of pages, for whoever makes them to tell. */
public interface Images {

    /**
     * A picture as search engines load it.
     *
     * @param url in full
     */
    record Image(String url, int width, int height) {}

    /** The one that a page shows, or else the one that links to it are shared with. */
    Optional<Image> of(Page page, ContentTree tree, Instant now);
}

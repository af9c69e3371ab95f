package clinic.edition;

import clinic.content.ContentTree;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * The addresses at which a module answers everyone with the same bytes, whatever is asked after a {@code ?}. Only what is
 * named here is kept ready.
 */
public interface Addresses {

    /** Those that lead somewhere at this instant; first what should be ready first. */
    Stream<String> in(ContentTree tree, Instant now);

    /** Whether so many ask for them that they are made before anyone does. */
    default boolean areMadeAhead() {
        return true;
    }
}

package clinic;

import clinic.content.ContentPrint;
import clinic.content.ContentTree;
import java.util.Optional;

/** Of trees that were made of no files. */
public final class NoPrint implements ContentPrint {

    @Override
    public Optional<String> of(ContentTree tree) {
        return Optional.empty();
    }

    @Override
    public Optional<String> known(ContentTree tree) {
        return Optional.empty();
    }
}

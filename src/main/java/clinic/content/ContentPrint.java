package clinic.content;

import java.util.Optional;

/** Tells the files that a tree was made of from all others, also after a restart. Thread-safe. */
public interface ContentPrint {

    /**
     * Equal for trees that were made of files of the same names, times and bytes. Reads all of them, if it is not known yet.
     *
     * @return none if some are no longer what they were, or if the tree shows earlier versions of some
     */
    Optional<String> of(ContentTree tree);

    /** The same, if it is known. */
    Optional<String> known(ContentTree tree);
}

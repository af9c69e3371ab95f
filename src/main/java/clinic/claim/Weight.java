package clinic.claim;

import java.util.Locale;

/** How much is wrong with a claim. */
public enum Weight {
    /** Not to be published before a clinician or counsel has said why it may be. */
    BLOCK,
    /** Has to be mended, or somebody has to say why not. */
    ERROR,
    /** Better said in another way. */
    WARNING,
    /** To know. */
    INFO;

    /** As files, lists and stylesheets call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

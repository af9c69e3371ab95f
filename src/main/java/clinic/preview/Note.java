package clinic.preview;

/**
 * What staff see beside a preview at the desk, and nobody else: what to look at in the text.
 *
 * @param words that it is about, in the sentence that they stand in; empty where the page as a whole is meant
 * @param safer what to write instead
 * @param source after what the rule is made; may be empty
 */
public record Note(
        String rule,
        String name,
        int line,
        int column,
        String before,
        String words,
        String after,
        String why,
        String safer,
        String source) {}

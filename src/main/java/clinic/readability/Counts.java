package clinic.readability;

/**
 * What the formulas are made of.
 *
 * @param polysyllables words of three syllables or more
 * @param letters and digits
 */
public record Counts(int sentences, int words, int syllables, int polysyllables, int letters) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(
                sentences + other.sentences,
                words + other.words,
                syllables + other.syllables,
                polysyllables + other.polysyllables,
                letters + other.letters);
    }
}

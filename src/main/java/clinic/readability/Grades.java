package clinic.readability;

import java.util.Optional;

/**
 * The school year that somebody should have finished to read a text, by five formulas. A guide: no formula knows whether a
 * text is understood.
 *
 * @param smog McLaughlin 1969, made for texts of 30 sentences or more; it asks for full understanding, the others for about
 *     half to three quarters
 */
public record Grades(
        Counts counts, double fleschKincaid, double smog, double gunningFog, double colemanLiau, double automated) {

    private static final int FEWEST_SENTENCES_FOR_SMOG = 30;
    private static final int FEWEST_WORDS = 100;

    /** Nothing where there is no sentence. */
    public static Optional<Grades> of(Counts counts) {
        if (counts.sentences() == 0 || counts.words() == 0) {
            return Optional.empty();
        }
        double words = counts.words();
        double sentences = counts.sentences();
        double length = words / sentences;
        double polysyllables = counts.polysyllables();
        return Optional.of(new Grades(
                counts,
                0.39 * length + 11.8 * counts.syllables() / words - 15.59,
                // The addend stands outside of the root: inside, a text seems three years easier than it is
                1.0430 * Math.sqrt(polysyllables * 30 / sentences) + 3.1291,
                0.4 * (length + 100 * polysyllables / words),
                0.0588 * (100 * counts.letters() / words) - 0.296 * (100 * sentences / words) - 15.8,
                4.71 * counts.letters() / words + 0.5 * length - 21.43));
    }

    /** The one that counts: SMOG, which is the strictest, and of shorter texts Flesch-Kincaid. */
    public double grade() {
        return hasSmog() ? smog : fleschKincaid;
    }

    /** Whether there are so many words that the grade tells of the text, and not of a single word. */
    public boolean isTelling() {
        return counts.words() >= FEWEST_WORDS;
    }

    /** Whether the text is long enough for SMOG. */
    public boolean hasSmog() {
        return counts.sentences() >= FEWEST_SENTENCES_FOR_SMOG;
    }
}

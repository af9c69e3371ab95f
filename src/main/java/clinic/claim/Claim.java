package clinic.claim;

import clinic.problem.Place;
import java.util.Comparator;

/**
 * Words that a rule has found.
 *
 * @param place of the first of them
 * @param sentence that they stand in; empty where the page as a whole is meant
 * @param from where in the sentence they begin
 * @param to where they end
 */
public record Claim(Rule rule, Weight weight, Place place, String sentence, int from, int to) {

    public static final Comparator<Claim> BY_PLACE = Comparator.<Claim>comparingInt(
                    claim -> claim.place().line())
            .thenComparingInt(claim -> claim.place().column())
            .thenComparing(claim -> claim.rule().id());

    public boolean isOfPage() {
        return sentence.isEmpty();
    }

    /** The sentence up to the words. */
    public String before() {
        return sentence.substring(0, from);
    }

    public String words() {
        return sentence.substring(from, to);
    }

    public String after() {
        return sentence.substring(to);
    }
}

package clinic.claim;

import clinic.problem.Place;
import java.time.LocalDate;

/**
 * Somebody's word that a sentence may stay although a rule finds it.
 *
 * @param sentence empty where the rule asks something of the page as a whole
 * @param until its last day
 * @param place where in its file it stands
 */
public record ClaimOverride(
        String rule, String file, String sentence, String by, String why, LocalDate until, Place place) {

    boolean isFor(String of, Claim claim) {
        return file.equals(of)
                && rule.equals(claim.rule().id())
                && Plain.text(sentence).equals(Plain.text(claim.sentence()));
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(until);
    }
}

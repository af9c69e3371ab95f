package clinic.claim;

import org.jspecify.annotations.Nullable;

/**
 * A rule that a clinician wrote, for those who read what it has found.
 *
 * @param heading how much is wrong with it in a heading, where that differs
 * @param about the list of which a page must have a phrase, so that the rule holds there
 * @param isOfMain whether the page must be about that in its title, a heading, or often
 * @param isOfShort whether it is enough that a short page names it in one of a few sentences
 * @param isOfRest whether it finds only words of which no other rule finds one
 * @param page what it asks of a page as a whole; absent for one on sentences
 * @param isOfQuestions whether a question can be such a claim
 * @param safer what to write instead
 */
public record Rule(
        String id,
        String name,
        Weight weight,
        @Nullable Weight heading,
        @Nullable String about,
        boolean isOfMain,
        boolean isOfShort,
        boolean isOfRest,
        @Nullable PageCheck page,
        boolean isOfQuestions,
        String why,
        String safer,
        String source) {

    Weight weight(boolean isInHeading) {
        return isInHeading && heading != null ? heading : weight;
    }
}

package clinic.intake;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.Visitor.Seen;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not saved, and why. */
class IntakeRefusalTests extends TakingCalls {

    @Test
    void saysWhatIsMissingInTheOrderOfTheTalk() {
        Seen seen = ann.sends(PAGE, PAGE, Map.of("then", "WAIT", "callback", "12"));

        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().title()).startsWith("Error: Take a call");
        assertThat(seen.page().select(".refusals a").eachText())
                .containsExactly(
                        "Select how it comes in",
                        "Select who asks: the patient or someone else",
                        "Enter a phone number with its area code",
                        "Select what came of reading out the warning signs",
                        "Select whether the patient agrees",
                        "Enter the full name",
                        "Select the main area");
        assertThat(seen.page().select(".refusals a").eachAttr("href"))
                .allSatisfy(field -> assertThat(seen.page().select(field)).hasSize(1));
        assertThat(stored()).isZero();
    }

    @Test
    void keepsEverythingTypedWhenItRefuses() {
        Map<String, String> answers = call(
                "forWhom", "SOMEONE_ELSE",
                "requesterName", "Ana",
                "relationship", "Daughter",
                "callback", "303 555 0177",
                "adult", "YES",
                "email", "rosa",
                "replyBy", "PHONE",
                "replyAt", "EVENING",
                "leaveMessage", "NO",
                "howLong", "DAYS",
                "wish", "NOT_SURE",
                "note", "A\nB",
                "urgency", "URGENT",
                "staffNote", "C\nD");
        Seen seen = enters(answers);

        assertThat(seen.text(".refusals li"))
                .isEqualTo("Enter an email address in the correct format, like name@example.com");
        answers.remove("then");
        assertThat(filledIn(seen, PAGE)).containsAllEntriesOf(answers);
        assertThat(seen.page().title()).doesNotContain("Rosa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel", "script", "agrees", "urgency", "forWhom", "replyAt"})
    void refusesAnAnswerThatWasNotOnOffer(String field) {
        assertThat(enters(call(field, "<script>")).text(".refusals li"))
                .isEqualTo("Select one of the answers that the form offers");
    }

    @Test
    void keepsNothingThatThePatientDoesNotAgreeTo() {
        Seen seen = enters(call("agrees", "NO"));

        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.text(".refusals li"))
                .isEqualTo("The patient does not agree, so this is not saved and nothing is kept");
        assertThat(stored()).isZero();
    }

    @Test
    void stopsAtWarningSignsAndStoresNothing() {
        Map<String, String> answers = call("script", "SIGNS", "fullName", "");
        Seen seen = enters(answers);

        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.text("#stop")).contains("Nothing is stored.");
        assertThat(seen.text(".callout-emergency")).contains("Please hang up and call 911 now");
        answers.remove("then");
        assertThat(filledIn(seen, PAGE)).containsAllEntriesOf(answers);
        assertThat(stored()).isZero();
    }

    @Test
    void recordsWhoWasSentToEmergencyCareAndClosesItAtOnce() {
        String reference = entered(call("script", "SIGNS", "then", "EMERGENCY"));
        Seen request = ann.opens("/desk/requests/" + reference);

        assertThat(request.text(".desk-standing")).startsWith("Closed: Sent to emergency care.");
        assertThat(request.text(".desk-timeline"))
                .contains(nameOfAnn + " entered it: Phone", nameOfAnn + " closed it: Sent to emergency care");
        assertThat(ann.opens("/desk").text("main")).doesNotContain(reference);
        assertThat(auditOf(nameOfAnn, reference)).containsExactly("intake.save", "submission.close", "submission.open");
    }

    @Test
    void recordsNobodyAsSentToEmergencyCareWithoutSigns() {
        assertThat(enters(call("then", "EMERGENCY")).text(".refusals li"))
                .isEqualTo("Select “Signs present” to record it as sent to emergency care");
        assertThat(stored()).isZero();
    }
}

package clinic.intake;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.StaffVisitor;
import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTests extends TakingCalls {

    @Test
    void takesACallAndReadsTheReferenceOut() {
        Seen saved = ann.opens(enters(call("then", "TAKE", "staffNote", "Works nights.\nCall late."))
                .leadsTo());
        String reference = saved.text(".reference");
        Seen request = ann.opens("/desk/requests/" + reference);

        assertThat(saved.text("h1")).isEqualTo("Saved");
        assertThat(reference).matches("PT-\\w{4}-\\w{4}");
        assertThat(saved.text("#standing")).isEqualTo("In review. " + nameOfAnn + " owns it.");
        assertThat(request.text(".answer-name")).isEqualTo("Rosa Delgado");
        assertThat(request.text(".answer-channel")).isEqualTo("Phone, entered by " + nameOfAnn);
        assertThat(request.text(".answer-consent")).isEqualTo("Heard by staff: the patient agrees");
        assertThat(request.text(".answer-script")).isEqualTo("Read: none of them");
        assertThat(request.page().select(".desk-timeline li").eachText())
                .satisfiesExactly(
                        entered ->
                                assertThat(entered).endsWith(nameOfAnn + " entered it: Phone Works nights. Call late."),
                        taken -> assertThat(taken).endsWith(nameOfAnn + " took it"));
        assertThat(auditOf(nameOfAnn, reference)).containsExactly("intake.save", "submission.take", "submission.open");
    }

    @Test
    void leavesWhatIsOnlySavedToWhoeverTakesIt() {
        String reference = entered(call("then", "WAIT", "urgency", "URGENT", "channel", "VOICEMAIL"));

        assertThat(ann.opens("/desk").text("tbody")).contains(reference, "Urgent", "New");
        assertThat(ann.opens("/desk/requests/" + reference).text(".desk-standing"))
                .startsWith("New. Nobody owns it yet.");
        assertThat(ann.opens("/desk/requests/" + reference).text(".desk-timeline"))
                .contains("entered it: Voicemail", "marked it urgent");
    }

    @Test
    void keepsTheOrderOfWhatHappensInOneMoment() {
        entered(call("then", "TAKE", "urgency", "URGENT"));

        assertThat(jdbc.queryForList("select event from submission_timeline order by happened_at", String.class))
                .containsExactly("ENTERED", "MARKED_URGENT", "TAKEN");
        assertThat(jdbc.queryForObject("select count(distinct happened_at) from submission_timeline", Integer.class))
                .isEqualTo(3);
    }

    @Test
    void takesTheNextCallOnAFreshForm() {
        Seen next = ann.opens(enters(call("then", "NEXT")).leadsTo());

        assertThat(next.text("#saved")).matches("Saved. Read this reference out: PT-\\w{4}-\\w{4}");
        assertThat(filledIn(next, PAGE))
                .containsEntry("channel", "PHONE")
                .containsEntry("urgency", "NORMAL")
                .containsEntry("fullName", "")
                .doesNotContainKeys("forWhom", "script", "agrees");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-0000-0000", "%3Cscript%3E", ""})
    void saysOnlyOfWhatItSavedThatItDid(String reference) {
        assertThat(ann.opens(PAGE + "?saved=" + reference).page().select("#saved"))
                .isEmpty();
        assertThat(ann.opens(PAGE + "/saved/" + reference).status()).isEqualTo(404);
        assertThat(ann.opens(PAGE + "/saved/" + asks("Rosa Delgado", "303-555-0142"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void notesWhoCallsForThePatientAndRemindsToGiveNothingOut() {
        String reference = entered(call(
                "forWhom", "SOMEONE_ELSE",
                "requesterName", "Ana Delgado",
                "relationship", "Daughter",
                "callback", "(303) 555-0177",
                "phone", "",
                "agrees", "NOT_ASKED"));
        Seen request = ben.opens("/desk/requests/" + reference);

        assertThat(ann.opens(PAGE).text(".only-for-someone-else")).startsWith("Take details. Do not give any out.");
        assertThat(request.text("#take-only"))
                .isEqualTo("Someone else asks for the patient. Take details. Do not give any out.");
        assertThat(request.text(".desk-answers")).contains("Ana Delgado, Daughter", "The patient was not asked");
        assertThat(request.page().select(".answer-callback a").attr("href")).isEqualTo("tel:+1-303-555-0177");
    }

    @Test
    void saysPlainlyThatTheDatabaseTookNothingAndTakesItLater() {
        Map<String, String> answers = call();
        jdbc.execute("alter table consultation_request rename to away");
        Seen seen;
        try {
            seen = enters(answers);
        } finally {
            jdbc.execute("alter table away rename to consultation_request");
        }

        assertThat(seen.status()).isEqualTo(503);
        assertThat(seen.text("#not-stored")).contains("We could not take your form");
        assertThat(ann.posts(PAGE, filledIn(seen, PAGE)).status()).isEqualTo(303);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void countsOnceHoweverOftenItIsSent() {
        Map<String, String> form = filledIn(ann.opens(PAGE), PAGE);
        form.putAll(call());
        ExecutorService presses = Executors.newFixedThreadPool(10);
        try {
            List<CompletableFuture<String>> sent = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> ann.posts(PAGE, form).leadsTo(), presses))
                    .limit(10)
                    .toList();

            assertThat(sent.stream().map(CompletableFuture::join).distinct())
                    .hasSize(1)
                    .allMatch(address -> address.startsWith("/desk/intake/saved/PT-"));
        } finally {
            presses.shutdownNow();
        }
        assertThat(stored()).isEqualTo(1);
        assertThat(jdbc.queryForList("select reference from submission", String.class))
                .allSatisfy(
                        reference -> assertThat(auditOf(nameOfAnn, reference)).containsExactly("intake.save"));
    }

    @Test
    void offersNoPatientsAnswerToTheNextOne() {
        assertThat(ann.opens(PAGE).page().select("main form").attr("autocomplete"))
                .isEqualTo("off");
        assertThat(ann.opens(PAGE)
                        .page()
                        .select("main input:not([type=radio],[type=hidden],[type=checkbox]), main select"))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.attr("autocomplete")).isEqualTo("off"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void isForThoseWhoMaySeeRequests(Role role) throws RefusedException {
        StaffVisitor person =
                signedIn("intake-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'), role);
        boolean may = role != Role.EDITOR;

        assertThat(person.opens(PAGE).status()).isEqualTo(may ? 200 : 403);
        assertThat(person.opens(PAGE + "/saved/" + entered(call())).status()).isEqualTo(may ? 200 : 403);
        assertThat(person.posts(PAGE, call("fullName", "Another", "phone", "303-555-0188", "_csrf", token(person)))
                        .status())
                .isEqualTo(may ? 303 : 403);
        assertThat(stored()).isEqualTo(may ? 2 : 1);
    }

    private static String token(StaffVisitor person) {
        return person.opens("/desk/account").page().select("[name=_csrf]").attr("value");
    }
}

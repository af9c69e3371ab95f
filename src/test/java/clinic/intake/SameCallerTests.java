package clinic.intake;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.Visitor.Seen;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody calls who has asked before. */
class SameCallerTests extends TakingCalls {

    @Test
    void showsWhatIsOpenByTheSameNumberBeforeItSaves() {
        String first = asks("Rosa Delgado", "303-555-0142");
        takes(ben, first, Map.of("step", "TAKE"));
        Map<String, String> call = call("phone", "+1 (303) 555 0142", "note", "Needs an\ninterpreter");
        Seen seen = ann.sends(PAGE, PAGE, call);

        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().title()).startsWith("Not saved yet: Take a call").doesNotContain("Rosa");
        assertThat(seen.text("#same"))
                .contains(first, "R… D…, Lower back. In review. " + nameOfBen + " owns it. Received ")
                .doesNotContain("Rosa", "0142");
        assertThat(seen.page().select("#same a").attr("href")).isEqualTo("/desk/requests/" + first);
        assertThat(seen.page().select("#same a").attr("target")).isEqualTo("_blank");
        call.remove("then");
        assertThat(filledIn(seen, PAGE)).containsAllEntriesOf(call);
        assertThat(stored()).isEqualTo(1);
        assertThat(auditOf(nameOfAnn, first)).containsExactly("intake.duplicate-seen");
    }

    @Test
    void savesAnywayWhenToldTo() {
        asks("Rosa Delgado", "303-555-0142");
        Seen seen = ann.sends(PAGE, PAGE, call("then", "TAKE"));
        Map<String, String> anyway = filledIn(seen, PAGE);
        anyway.put("then", seen.page().select("#same button").val());
        Seen saved = ann.opens(ann.posts(PAGE, anyway).leadsTo());

        assertThat(saved.text("#standing")).isEqualTo("In review. " + nameOfAnn + " owns it.");
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void asksAgainIfAnotherOneCameMeanwhile() {
        asks("Rosa Delgado", "303-555-0142");
        Map<String, String> anyway = filledIn(ann.sends(PAGE, PAGE, call()), PAGE);
        String meanwhile = writes("Rosa", "303.555.0142");
        anyway.put("then", "WAIT");
        Seen seen = ann.posts(PAGE, anyway);

        assertThat(seen.text("#same")).contains(meanwhile);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void looksForEmailAndTheCallersNumberToo() {
        String byEmail = writes("Rosa", "rosa@example.com");
        String byNumber = writes("Ana", "303-555-0177");
        String same = ann.sends(PAGE, PAGE, call("email", "Rosa@Example.com", "callback", "3035550177"))
                .text("#same");

        assertThat(same).contains(byEmail, byNumber, "R…, Message", "A…, Message");
    }

    @Test
    void findsTheCallersNumberAgain() {
        ann.sends(PAGE, PAGE, call("phone", "", "callback", "303-555-0177", "forWhom", "SOMEONE_ELSE"));

        assertThat(ann.sends(PAGE, PAGE, call("phone", "303-555-0177")).text("#same"))
                .contains("Perhaps the same person", "R… D…, Knee. New.");
    }

    @Test
    void saysNothingOfWhatIsClosedOrHasAnotherNumber() {
        String closed = asks("Rosa Delgado", "303-555-0142");
        takes(ben, closed, Map.of("step", "CLOSE", "reason", "WITHDRAWN"));
        asks("Rosa Delgado", "303-555-0143");

        assertThat(ann.sends(PAGE, PAGE, call()).status()).isEqualTo(303);
    }

    @Test
    void isShownOnTheRequestToo() {
        String first = asks("Rosa Delgado", "303-555-0142");
        String second = writes("Rosa", "(303) 555-0142");

        assertThat(ann.opens("/desk/requests/" + first).text("#same"))
                .startsWith("Also open by the same phone or email " + second)
                .doesNotContain(first);
        assertThat(ann.opens("/desk/messages/" + second).text("#same"))
                .contains(first)
                .doesNotContain(second);
        takes(ann, first, Map.of("step", "CLOSE", "reason", "DUPLICATE"));
        assertThat(ann.opens("/desk/messages/" + second).page().select("#same")).isEmpty();
    }
}

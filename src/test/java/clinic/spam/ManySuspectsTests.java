package clinic.spam;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.AtTheDesk;
import clinic.Visitor;
import clinic.Visitor.Seen;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the front desk does once a flood of spam has come. */
class ManySuspectsTests extends AtTheDesk {

    private static final String SUSPECTS = "/desk?suspected=true";

    @BeforeEach
    void begin() {
        jdbc.update("delete from submission");
    }

    @Test
    void areClosedTogether() {
        String first = sendsSpam("One");
        String second = sendsSpam("Two");
        String third = sendsSpam("Three");

        Seen done = chooses(first + "," + third);

        assertThat(done.leadsTo()).isEqualTo(SUSPECTS);
        Seen list = ann.opens(SUSPECTS);
        assertThat(list.text("[role=status]")).startsWith("2 were closed as spam.");
        assertThat(list.text("tbody")).contains(second).doesNotContain(first).doesNotContain(third);
        assertThat(ann.opens("/desk/messages/" + first).text(".desk-standing")).startsWith("Closed: Spam");
        assertThat(auditOf(nameOfAnn, first)).contains("submission.confirm-spam");
    }

    @Test
    void areClosedPageByPage() {
        for (int i = 0; i < 27; i++) {
            sendsSpam("Flood " + i);
        }

        ann.sends(SUSPECTS, "/desk/suspects", Map.of("all", "true"));

        assertThat(ann.opens(SUSPECTS).text("main")).contains("25 were closed as spam.");
        assertThat(ann.opens(SUSPECTS).page().select("tbody tr")).hasSize(2);
    }

    @Test
    void areLeftAloneWhereAColleagueHasLookedMeanwhile() {
        String released = sendsSpam("Released");
        String spam = sendsSpam("Spam");
        Seen open = ann.opens(SUSPECTS);
        ben.sends("/desk/messages/" + released, "/desk/messages/" + released, Map.of("step", "RELEASE"));

        ann.fillsIn(open, "/desk/suspects", Map.of("chosen", released + "," + spam));

        assertThat(ann.opens(SUSPECTS).text("[role=status]"))
                .startsWith("1 was closed as spam. 1 was left as it is: somebody else was quicker.");
        assertThat(ann.opens("/desk").text("tbody")).contains(released).doesNotContain(spam);
    }

    @Test
    void areNotOfferedAmongWhatWaits() {
        sendsSpam("Spam");
        String waits = writes("Rosa Delgado", "303-555-0142");

        assertThat(ann.opens("/desk").page().select("[name=chosen]")).isEmpty();
        assertThat(chooses(waits).leadsTo()).isEqualTo(SUSPECTS);
        assertThat(ann.opens("/desk").text("tbody")).contains(waits);
    }

    private Seen chooses(String references) {
        return ann.sends(SUSPECTS, "/desk/suspects", Map.of("chosen", references));
    }

    private String sendsSpam(String subject) {
        Visitor visitor = Visitor.of(port);
        Seen sent = visitor.sends(
                "/contact",
                Map.of(
                        "name",
                        "Bot",
                        "replyTo",
                        "bot@example.com",
                        "subject",
                        subject,
                        "message",
                        "Buy",
                        "website",
                        "x"));
        return visitor.opens(sent.leadsTo()).text(".reference");
    }
}

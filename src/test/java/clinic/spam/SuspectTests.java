package clinic.spam;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.AtTheDesk;
import clinic.Visitor;
import clinic.Visitor.Seen;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "clinic.spam.same-text=2")
class SuspectTests extends AtTheDesk {

    private static final String SUSPECTS = "/desk?suspected=true";
    private static final String LINKS =
            "http://a.example https://b.example www.c.example and once more https://www.d.example";

    @Test
    void getsAReferenceLikeEveryoneElse() {
        Visitor visitor = Visitor.of(port);

        Seen sent = visitor.sends("/contact", message("Buy links", LINKS));
        Seen received = visitor.opens(sent.leadsTo());

        assertThat(sent.status()).isEqualTo(303);
        assertThat(received.text("h1")).isEqualTo("We have your message");
        assertThat(received.text(".reference")).matches("PT-\\w{4}-\\w{4}");
    }

    @Test
    void standsApartWithTheReasonAndIsCounted() {
        String suspect = sends(message("Casino", LINKS));
        String honest = sends(message("Parking", "See https://a.example, https://b.example and https://c.example"));

        assertThat(ann.opens("/desk").text("tbody")).doesNotContain(suspect).contains(honest);
        assertThat(ann.opens("/desk?status=NEW").text("tbody")).doesNotContain(suspect);
        assertThat(ann.opens("/desk").text(".desk-suspected")).matches("[1-9]\\d* Suspected spam");
        assertThat(ann.opens(SUSPECTS).text("tbody")).contains(suspect).doesNotContain(honest);
        assertThat(ann.opens("/desk/messages/" + suspect).text("#suspicion"))
                .startsWith("Suspected spam: it has more than three links.");
    }

    @Test
    void isToldByAFieldThatPeopleDoNotSee() {
        Map<String, String> request = new HashMap<>(Map.of(
                "warningSigns",
                "NO",
                "fullName",
                "Bot Bottom",
                "phone",
                "303-555-0142",
                "area",
                "KNEE",
                "consent",
                "2026-11"));
        request.put("website", "http://spam.example");

        String suspect = sends("/consultation", request);

        assertThat(ann.opens("/desk/requests/" + suspect).text("#suspicion"))
                .contains("a field was filled in that people do not see");
        assertThat(ann.opens("/desk").text("tbody")).doesNotContain(suspect);
    }

    @Test
    void isToldByATextThatComesAgainAndAgainUnderOtherNames() {
        String text = "Dear owner, your site could be first in every search, call us on number ";
        String first = sends(message("Offer A", text + 1));
        sends(message("Offer A", text + 1));
        String second = sends(message("Offer B", text + 2));
        String third = sends(message("Offer C", text + 3));

        assertThat(ann.opens(SUSPECTS).text("tbody"))
                .contains(third)
                .doesNotContain(first)
                .doesNotContain(second);
    }

    @Test
    void waitsLikeAnyOtherOnceSomebodySaysItIsNoSpam() {
        String suspect = sends(message("Released", LINKS));
        String address = "/desk/messages/" + suspect;

        assertThat(ann.sends(address, address, Map.of("step", "TAKE")).status()).isEqualTo(422);
        assertThat(ann.sends(address, address, Map.of("step", "RELEASE")).status())
                .isEqualTo(303);

        assertThat(ann.opens("/desk").text("tbody")).contains(suspect);
        assertThat(ann.opens(SUSPECTS).text("tbody")).doesNotContain(suspect);
        Seen page = ann.opens(address);
        assertThat(page.text(".desk-timeline")).contains(nameOfAnn + " said that it is not spam");
        assertThat(page.text("#suspicion")).startsWith("Was suspected to be spam");
        assertThat(page.page().select("button[value=TAKE]")).hasSize(1);
        assertThat(page.page().select("button[value=RELEASE]")).isEmpty();
    }

    @Test
    void isClosedAsSpamOnceSomebodySaysSo() {
        String suspect = sends(message("Confirmed", LINKS));
        String address = "/desk/messages/" + suspect;

        assertThat(ann.sends(address, address, Map.of("step", "CONFIRM_SPAM")).status())
                .isEqualTo(303);

        assertThat(ann.opens(address).text(".desk-standing")).startsWith("Closed: Spam");
        assertThat(ann.opens(SUSPECTS).text("tbody")).doesNotContain(suspect);
    }

    @Test
    void isToldByMailOnlyOnceItIsReleased() {
        String suspect = sends(message("Mails", LINKS));
        String honest = sends(message("Mails", "When are you open?"));

        assertThat(notificationsAbout(suspect)).isZero();
        assertThat(notificationsAbout(honest)).isEqualTo(2);

        ann.sends("/desk/messages/" + suspect, "/desk/messages/" + suspect, Map.of("step", "RELEASE"));

        assertThat(notificationsAbout(suspect)).isEqualTo(2);
    }

    private int notificationsAbout(String reference) {
        return jdbc.queryForList("select recipient from notification where reference = ?", reference)
                .size();
    }

    private String sends(Map<String, String> answers) {
        return sends("/contact", answers);
    }

    private String sends(String form, Map<String, String> answers) {
        Visitor visitor = Visitor.of(port);
        return visitor.opens(visitor.sends(form, answers).leadsTo()).text(".reference");
    }

    private static Map<String, String> message(String subject, String text) {
        return Map.of(
                "name", "Sam Sample",
                "replyTo", "sam@example.com",
                "confirmation", "YES",
                "subject", subject,
                "message", text);
    }
}

package clinic.contact;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.Visitor;
import clinic.Visitor.Seen;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class ContactTests {

    /** Well formed, and one character longer than an address may be. */
    private static final String LONG_ADDRESS =
            "a@bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.cccccccccccccccccccccccccccccccccccccccccccccccccc"
                    + ".dddddddddddddddddddddddddddddddddddddddddddddddddd.eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"
                    + ".ffffffffffffffffffffffffffffffffffffffffffffffffff.com";

    @LocalServerPort
    int port;

    @Autowired
    ContactMessages messages;

    Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = Visitor.of(port);
    }

    @Test
    void keepsAMessageAndTellsItsReference() {
        Seen sent = visitor.sends("/contact", with("subject", "Parking", "message", "Where can I park?\nBy the door?"));
        assertThat(sent.status()).isEqualTo(303);
        Seen received = visitor.opens(sent.leadsTo());
        String reference = received.text(".reference");

        assertThat(received.text("h1")).isEqualTo("We have your message");
        assertThat(reference).matches("PT-\\w{4}-\\w{4}");
        assertThat(sent.leadsTo()).doesNotContain(reference);
        ContactMessage message = messages.findByReference(reference).orElseThrow();
        assertThat(message.subject()).isEqualTo("Parking");
        assertThat(message.text()).isEqualTo("Where can I park?\nBy the door?");
    }

    @ParameterizedTest
    @CsvSource({"maria@example.com, YES, maria@example.com", "maria@example.com, '', ", "(303) 555-0142, YES, "})
    void confirmsByMailOnlyWhereSomeoneWantsIt(String replyTo, String wish, String confirmedTo) {
        Seen sent =
                visitor.sends("/contact", with("replyTo", replyTo, "subject", "Wish " + wish, "confirmation", wish));

        assertThat(messages.findByToken(sent.leadsTo().replaceFirst(".*/", ""))
                        .orElseThrow()
                        .confirmTo())
                .isEqualTo(Optional.ofNullable(confirmedTo));
    }

    @Test
    void keepsTheSameMessageOnce() {
        long before = messages.count();
        Map<String, String> answers = with("subject", "Sent twice");

        assertThat(visitor.sends("/contact", answers).leadsTo())
                .isEqualTo(visitor.sends("/contact", answers).leadsTo());
        assertThat(messages.count()).isEqualTo(before + 1);
    }

    @Test
    void saysWhatIsMissingAtEachField() {
        Seen seen = visitor.sends("/contact", Map.of("name", " "));

        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().title()).startsWith("Error: Contact us");
        assertThat(seen.page().select(".refusals a").eachText())
                .containsExactly(
                        "Enter your full name",
                        "Enter an email address or a phone number",
                        "Enter a subject",
                        "Enter a message");
        assertThat(seen.text("#refusal-name")).isEqualTo("Error: Enter your full name");
        assertThat(seen.page().select("#field-name").attr("aria-describedby")).contains("refusal-name");
    }

    @Test
    void keepsEverythingTypedWhenItRefuses() {
        Seen seen = visitor.sends("/contact", with("replyTo", "nobody", "subject", "<b>Bold</b> & \"quoted\""));

        assertThat(seen.page().select("#field-replyTo").val()).isEqualTo("nobody");
        assertThat(seen.page().select("#field-subject").val()).isEqualTo("<b>Bold</b> & \"quoted\"");
        assertThat(seen.page().select("main form b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"maria@example.com", "(303) 555-0142", "555-0142", "+44 20 7946 0958", "303.555.0142 ext. 12"})
    void acceptsAnEmailOrAPhoneNumber(String replyTo) {
        assertThat(visitor.sends("/contact", with("replyTo", replyTo)).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maria", LONG_ADDRESS, "maria@", "@example.com", "12", "911", "call me", "a@b@c"})
    void refusesWhatIsNeither(String replyTo) {
        assertThat(visitor.sends("/contact", with("replyTo", replyTo))
                        .page()
                        .select(".refusals a")
                        .eachText())
                .containsExactly("Enter an email address, like name@example.com, or a phone number with its area code");
    }

    @ParameterizedTest
    @CsvSource({
        "name,    121,  Full name must be 120 characters or less",
        "subject, 121,  Subject must be 120 characters or less",
        "message, 2001, 'Message must be 2,000 characters or less'"
    })
    void refusesWhatIsTooLong(String field, int length, String sentence) {
        Seen seen = visitor.sends("/contact", with(field, "x".repeat(length)));

        assertThat(seen.page().select(".refusals a").eachText()).containsExactly(sentence);
        assertThat(seen.page().select("#field-" + field).val()).hasSize(length);
    }

    @ParameterizedTest
    @CsvSource({
        "name, An\u0000na, 'Write this on one line, without signs that cannot be read'",
        "subject, 'Hello\r\nBcc: x', 'Write this on one line, without signs that cannot be read'",
        "message, ri\u0007ng, 'Take out the signs that cannot be read'"
    })
    void refusesControlCharacters(String field, String typed, String sentence) {
        assertThat(visitor.sends("/contact", with(field, typed))
                        .page()
                        .select(".refusals a")
                        .eachText())
                .containsExactly(sentence);
    }

    @Test
    void refusesWhatNoPageOfOursSends() {
        Map<String, String> ours = Map.of("Sec-Fetch-Site", "same-origin");
        Map<String, String> json = Map.of("Sec-Fetch-Site", "same-origin", "Content-Type", "application/json");
        long before = messages.count();

        assertThat(visitor.posts("/contact", "name=a&name=b", ours).status()).isEqualTo(400);
        assertThat(visitor.posts("/contact", "{}", json).status()).isEqualTo(415);
        Seen large = visitor.posts("/contact", "message=" + "x".repeat(1_000_000), ours);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text("h1")).isEqualTo("We could not read this");
        assertThat(messages.count()).isEqualTo(before);
    }

    @Test
    void takesNoFieldThatTheFormDoesNotHave() {
        Seen sent =
                visitor.sends("/contact", with("reference", "PT-0000-0000", "version", "7", "subject", "Extra fields"));

        assertThat(visitor.opens(sent.leadsTo()).text(".reference")).isNotEqualTo("PT-0000-0000");
    }

    private static Map<String, String> with(String... changes) {
        Map<String, String> answers = new HashMap<>(Map.of(
                "name", "María José O’Neill-Šimůnek",
                "replyTo", "maria@example.com",
                "subject", "Hours",
                "message", "Are you open on Saturday?"));
        for (int i = 0; i < changes.length; i += 2) {
            answers.put(changes[i], changes[i + 1]);
        }
        return answers;
    }
}

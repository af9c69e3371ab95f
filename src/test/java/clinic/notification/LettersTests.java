package clinic.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class LettersTests extends MailServerTest {

    /** What stands in a mail that we send, and what a mail server adds. */
    private static final Set<String> HEADERS = Set.of(
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Auto-Submitted",
            "Return-Path",
            "Received");

    private static final Map<String, String> CANARIES = Map.of(
            "forWhom", "SOMEONE_ELSE",
            "requesterName", "Canaryrequester",
            "relationship", "Canaryrelation",
            "fullName", "Canaryname",
            "phone", "303-555-0187",
            "email", "canarymail@example.com",
            "area", "KNEE",
            "wish", "REGENERATIVE_OPTIONS",
            "note", "Canarynote",
            "source", "/blog/canary-source");

    private static final List<String> ATTACKS = List.of(
            "\r\nBcc: evil@example.org",
            "\nBcc: evil@example.org",
            "\rBcc: evil@example.org",
            "%0aBcc: evil@example.org",
            "%0d%0aBcc: evil@example.org",
            "%0ABcc:evil@example.org",
            "\\r\\nBcc: evil@example.org",
            "\r\n Bcc: evil@example.org",
            "\r\n\r\nevil@example.org",
            "\u0085Bcc: evil@example.org",
            "\u2028Bcc: evil@example.org",
            "\u000bBcc: evil@example.org",
            "\u0000\nBcc: evil@example.org",
            ",evil@example.org",
            ";evil@example.org",
            " <evil@example.org>",
            "=?utf-8?Q?=0ABcc:_evil@example.org?=",
            "嘊嘍Bcc: evil@example.org");

    @Autowired
    Notifications notifications;

    @Autowired
    Delivery delivery;

    @Test
    void tellStaffThatSomethingIsThereAndNoMore() throws Exception {
        String reference = asks();
        waitUntilNothingIsToBeSent();

        assertThat(everyoneWhoGotMail()).containsExactlyInAnyOrder(DESK, NIGHT);
        MimeMessage mail = mailsFor(DESK).get(0);
        assertThat(mail.getSubject()).isEqualTo("New request");
        assertThat(text(mail)).isEqualTo("""
                        There is a new request. Its reference is %s.

                        Sign in to read it: http://localhost:8080/desk/sign-in
                        """.formatted(reference));
        assertThat(mail.getHeader("From")).containsExactly("no-reply@localhost");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(headers(mail)).isSubsetOf(HEADERS);
    }

    @Test
    void tellThePersonWhatHappensNextIfTheyWantIt() throws Exception {
        String reference = asks("email", "rosa@example.com", "confirmation", "YES");
        waitUntilNothingIsToBeSent();

        MimeMessage mail = mailsFor("rosa@example.com").get(0);
        assertThat(mail.getSubject()).isEqualTo("We have received your message");
        assertThat(text(mail)).isEqualTo("""
                        We have received your message. Your reference is %s.

                        What happens next: a person from our front desk reads it and answers you by the end of the next business day.

                        If you have a question, have your reference ready and call (555) 555-0142.

                        In an emergency call 911.

                        You get this mail because somebody gave this address at http://localhost:8080. If it was not you, there is nothing you need to do.
                        """.formatted(reference));
        assertThat(mail.getHeader("To")).containsExactly("rosa@example.com");
        assertThat(headers(mail)).isSubsetOf(HEADERS);
    }

    @Test
    void goToWhoWritesAMessageToo() throws Exception {
        String reference = writes("replyTo", "ana@example.com", "confirmation", "YES");
        waitUntilNothingIsToBeSent();

        assertThat(text(mailsFor("ana@example.com").get(0))).contains(reference);
        assertThat(text(mailsFor(DESK).get(0))).contains(reference);
    }

    @Test
    void goToNobodyWhoDoesNotWantThem() {
        asks("email", "rosa@example.com");
        writes("replyTo", "ana@example.com");
        waitUntilNothingIsToBeSent();

        assertThat(everyoneWhoGotMail()).containsExactlyInAnyOrder(DESK, NIGHT);
    }

    @Test
    void areSentOnceHoweverOftenTheFormIsSent() {
        Map<String, String> form = Map.of(
                "name", "Ana", "replyTo", "ana@example.com", "subject", "Twice", "message", "x", "confirmation", "YES");
        sends("/contact", form);
        waitUntilNothingIsToBeSent();
        sends("/contact", form);
        waitUntilNothingIsToBeSent();

        assertThat(mailsFor(DESK)).hasSize(1);
        assertThat(mailsFor("ana@example.com")).hasSize(1);
    }

    @Test
    void saySomethingPersonalNowhere() throws Exception {
        asks(Stream.concat(
                        CANARIES.entrySet().stream().flatMap(answer -> Stream.of(answer.getKey(), answer.getValue())),
                        Stream.of("confirmation", "YES"))
                .toArray(String[]::new));
        writes("name", "Canarywriter", "replyTo", "303-555-0187", "subject", "Canarysubject", "message", "Canarytext");
        waitUntilNothingIsToBeSent();

        assertThat(mailsFor(DESK)).hasSize(2).allSatisfy(mail -> assertThat(raw(mail))
                .doesNotContainIgnoringCase("canary", "555-0187", "5550187"));
        assertThat(mailsFor("canarymail@example.com")).hasSize(1).allSatisfy(mail -> {
            assertThat(mail.getHeader("To")).containsExactly("canarymail@example.com");
            mail.removeHeader("To");
            assertThat(raw(mail))
                    .doesNotContainIgnoringCase("canary", "555-0187", "5550187", "knee", "regenerative", "therapy");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "replyTo", "subject"})
    void haveNoHeaderAndNoRecipientThatSomebodyTyped(String field) {
        int taken = 0;
        for (String attack : ATTACKS) {
            String own = UUID.randomUUID() + "@example.com";
            Map<String, String> form = new TreeMap<>(Map.of(
                    "name", "Ana", "replyTo", own, "subject", "Hours", "message", "Open?", "confirmation", "YES"));
            form.merge(field, attack, String::concat);
            taken += sends("/contact", form).status() == 303 ? 1 : 0;
        }
        waitUntilNothingIsToBeSent();

        assertThat(mailsFor(DESK)).hasSize(taken);
        assertThat(everyoneWhoGotMail())
                .filteredOn(address -> !address.equals(DESK) && !address.equals(NIGHT))
                .allMatch(address -> address.matches("[0-9a-f-]{36}@example\\.com"))
                .allSatisfy(address -> assertThat(mailsFor(address)).hasSize(1))
                .flatExtracting(this::mailsFor)
                .allSatisfy(mail -> assertThat(headers(mail)).isSubsetOf(HEADERS));
        assertThat(mailsFor(DESK)).allSatisfy(mail -> {
            assertThat(headers(mail)).isSubsetOf(HEADERS);
            assertThat(raw(mail)).doesNotContain("evil");
        });
    }

    @Test
    void areKnownAsTheSameMailIfACrashRepeatsThem() throws MessagingException {
        String reference = asks();
        waitUntilNothingIsToBeSent();
        jdbc.update("update notification set state = 'WAITING' where reference = ?", reference);
        delivery.deliver(notifications.about(reference).get(0).id());

        assertThat(mailsFor(DESK)).hasSize(2);
        assertThat(mailsFor(DESK).get(1).getMessageID())
                .isEqualTo(mailsFor(DESK).get(0).getMessageID());
    }

    private static List<String> headers(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaders()).stream()
                .map(Header::getName)
                .toList();
    }

    private static String text(MimeMessage mail) throws IOException, MessagingException {
        return ((String) mail.getContent()).strip().replace("\r\n", "\n") + "\n";
    }

    private static String raw(MimeMessage mail) throws IOException, MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8) + mail.getContent();
    }
}

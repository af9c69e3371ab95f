package clinic.notification;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.StaffVisitor;
import clinic.staff.Role;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationLimitTests extends MailServerTest {

    private static final String VICTIM = "victim@example.com";

    @ParameterizedTest
    @ValueSource(strings = {VICTIM, "Victim@Example.com", "victim+again@example.com"})
    void isOneForEachAddressInADay(String address) throws Exception {
        writes("replyTo", VICTIM, "subject", "First", "confirmation", "YES");
        String second = writes("replyTo", address, "subject", "Second", "confirmation", "YES");
        waitUntilNothingIsToBeSent();

        assertThat(everyoneWhoGotMail()).containsExactlyInAnyOrder(DESK, NIGHT, VICTIM);
        assertThat(mailsFor(VICTIM)).hasSize(1);
        assertThat(signedIn(Role.FRONT_DESK).opens("/desk/messages/" + second).text("#mail-patient"))
                .isEqualTo("No confirmation was sent: the address had a confirmation within the last 24 hours.");
    }

    @Test
    void isAnotherOneOnAnotherDay() {
        String first = writes("replyTo", VICTIM, "subject", "First", "confirmation", "YES");
        waitUntilNothingIsToBeSent();
        jdbc.update(
                "update notification set created_at = ?, place_day = place_day - interval '1' day where reference = ? and recipient = 'PATIENT'",
                Timestamp.from(Instant.now().minus(Duration.ofHours(25))),
                first);
        writes("replyTo", VICTIM, "subject", "Second", "confirmation", "YES");
        waitUntilNothingIsToBeSent();

        assertThat(mailsFor(VICTIM)).hasSize(2);
    }

    @Test
    void isOneAlsoForFormsThatComeAtTheSameMoment() {
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<String>> sent = IntStream.range(0, 8)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> writes("replyTo", VICTIM, "subject", "Number " + number, "confirmation", "YES"),
                            people))
                    .toList();

            assertThat(sent.stream().map(CompletableFuture::join).distinct()).hasSize(8);
        } finally {
            people.shutdownNow();
        }
        waitUntilNothingIsToBeSent();
        assertThat(mailsFor(DESK)).hasSize(8);
        assertThat(mailsFor(VICTIM)).hasSize(1);
    }

    @Test
    void isSmallForOnePlace() throws Exception {
        StaffVisitor ann = signedIn(Role.FRONT_DESK);
        for (int i = 0; i <= Limits.FROM_ONE_PLACE; i++) {
            Map<String, String> form = Map.of(
                    "name", "Ana",
                    "replyTo", "ana" + i + "@example.com",
                    "subject", "Number " + i,
                    "message", "x",
                    "confirmation", "YES");
            assertThat(sends("/contact", form, "198.51.100.7").status()).isEqualTo(303);
        }
        String last =
                jdbc.queryForObject("select reference from notification where state = 'SUPPRESSED'", String.class);
        waitUntilNothingIsToBeSent();

        assertThat(mailsFor("ana9@example.com")).hasSize(1);
        assertThat(mailsFor("ana10@example.com")).isEmpty();
        assertThat(ann.opens("/desk/messages/" + last).text("#mail-patient"))
                .isEqualTo("No confirmation was sent: too many confirmations were asked for from one place.");
    }

    @Test
    void isSetForAnHour() throws Exception {
        for (int i = 0; i < 20; i++) {
            writes("replyTo", "ana" + i + "@example.com", "confirmation", "YES");
        }
        String last = writes("replyTo", "last@example.com", "confirmation", "YES");
        waitUntilNothingIsToBeSent();

        assertThat(mailsFor("ana19@example.com")).hasSize(1);
        assertThat(mailsFor("last@example.com")).isEmpty();
        assertThat(mailsFor(DESK)).hasSize(21);
        assertThat(signedIn(Role.FRONT_DESK).opens("/desk/messages/" + last).text("#mail-patient"))
                .isEqualTo("No confirmation was sent: too many confirmations were asked for within an hour.");
    }

    @Test
    void doesNotWriteToAnAddressThatAServerCouldReadAsARoute() throws Exception {
        String reference = writes("replyTo", "a%evil@example.com", "confirmation", "YES");
        waitUntilNothingIsToBeSent();

        assertThat(everyoneWhoGotMail()).containsExactlyInAnyOrder(DESK, NIGHT);
        assertThat(signedIn(Role.FRONT_DESK)
                        .opens("/desk/messages/" + reference)
                        .text("#mail-patient"))
                .isEqualTo("No confirmation was sent: the address has signs in it that we do not write to.");
    }

    @Test
    void keepsNoAddressInTheClear() {
        writes("replyTo", VICTIM, "confirmation", "YES");
        waitUntilNothingIsToBeSent();

        assertThat(jdbc.queryForList("select * from notification").toString()).doesNotContainIgnoringCase("victim");
    }
}

package clinic.notification;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.StaffVisitor;
import clinic.staff.Role;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DeliveryTests extends MailServerTest {

    private static final String TIME = "\\d{1,2}:\\d{2} [AP]M on [A-Z][a-z]{2} \\d{1,2}";

    StaffVisitor ann;

    @BeforeEach
    void annComesToWork() throws Exception {
        ann = signedIn(Role.FRONT_DESK);
    }

    @Test
    void isToldOnThePageOfTheRequest() {
        String request = asks("email", "rosa@example.com", "confirmation", "YES");
        String message = writes();
        waitUntilNothingIsToBeSent();

        assertThat(ann.opens("/desk/requests/" + request).text("#mail-staff"))
                .matches("Staff were told at " + TIME + "\\.");
        assertThat(ann.opens("/desk/requests/" + request).text("#mail-patient"))
                .matches("The confirmation was sent at " + TIME + "\\.");
        assertThat(ann.opens("/desk/messages/" + message).text("#mail-staff")).startsWith("Staff were told at ");
        assertThat(ann.opens("/desk/messages/" + message).page().select("#mail-patient"))
                .isEmpty();
        assertThat(ann.opens("/desk").page().select("#silence")).isEmpty();
    }

    @Test
    void waitsForAServerThatIsAwayAndSendsOnce() {
        serverGoesAway();
        String reference = asks("email", "rosa@example.com", "confirmation", "YES");
        String page = "/desk/requests/" + reference;

        waitFor(
                ann,
                page,
                "#mail-staff",
                "Staff could not be told: the mail server could not be reached\\. It will be tried again at " + TIME
                        + "\\.");
        waitFor(ann, page, "#mail-patient", "The confirmation could not be sent: the mail server could not be .*");
        serverComesBack();
        timePasses();
        waitUntilNothingIsToBeSent();

        assertThat(mailsFor(DESK)).hasSize(1);
        assertThat(mailsFor("rosa@example.com")).hasSize(1);
        assertThat(ann.opens(page).text("#mail-staff")).startsWith("Staff were told at ");
    }

    @Test
    void neverKeepsAFormWaitingForASilentServer() throws Exception {
        serverGoesAway();
        try (StubbornServer silent = StubbornServer.silentAt(MAIL_PORT)) {
            String first = asks();
            assertThat(silent.came.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
            String second = asks("fullName", "Somebody Else");

            assertThat(second).isNotEqualTo(first);
            waitFor(
                    ann,
                    "/desk/requests/" + first,
                    "#mail-staff",
                    "Staff could not be told: the mail server did not answer in time\\. .*");
        }
    }

    @Test
    void doesNotWriteAgainToAnAddressThatIsRefused(CapturedOutput output) throws Exception {
        serverGoesAway();
        try (StubbornServer server =
                StubbornServer.refusingAt(MAIL_PORT, "rosa", "550 5.1.1 No mailbox rosa@example.com")) {
            String reference = asks("email", "rosa@example.com", "confirmation", "YES");
            waitUntilNothingIsToBeSent();

            assertThat(ann.opens("/desk/requests/" + reference).text("#mail-patient"))
                    .isEqualTo("The confirmation could not be sent: the mail server refused the address."
                            + " It will not be tried again by itself.");
            assertThat(ann.opens("/desk/requests/" + reference).text("#mail-staff"))
                    .startsWith("Staff were told at ");
            assertThat(server.came.availablePermits()).isEqualTo(2);
            assertThat(output).contains("A mail about " + reference + " met an obstacle: REFUSED");
            assertThat(output).doesNotContain("rosa@example.com");
        }
    }

    @Test
    void triesAgainWhereTheServerOnlyPutsItOff() throws Exception {
        serverGoesAway();
        String page;
        try (StubbornServer server = StubbornServer.refusingAt(MAIL_PORT, "rosa", "451 4.7.1 Come back later")) {
            page = "/desk/requests/" + asks("email", "rosa@example.com", "confirmation", "YES");
            waitFor(
                    ann,
                    page,
                    "#mail-patient",
                    "The confirmation could not be sent: the mail server did not take it\\. It will be tried again .*");
            assertThat(server.came.tryAcquire()).isTrue();
        }
        serverComesBack();
        timePasses();
        waitUntilNothingIsToBeSent();

        assertThat(ann.opens(page).text("#mail-patient")).startsWith("The confirmation was sent at ");
    }

    @Test
    void tellsTheOthersIfOneOfTheStaffHasNoMailboxAnyMore() throws Exception {
        serverGoesAway();
        try (StubbornServer server = StubbornServer.refusingAt(MAIL_PORT, "night", "550 5.1.1 No such user")) {
            String reference = asks();
            waitUntilNothingIsToBeSent();

            assertThat(server.came.availablePermits()).isEqualTo(1);
            assertThat(ann.opens("/desk/requests/" + reference).text("#mail-staff"))
                    .matches("Staff were told at " + TIME
                            + ", but not all of them: the mail server refused some addresses\\.");
        }
    }

    @Test
    void saysWhenItGaveUp() {
        serverGoesAway();
        String page = "/desk/requests/" + asks();
        waitFor(ann, page, "#mail-staff", "Staff could not be told: .*");
        jdbc.update("update notification set attempts = ?", Course.ATTEMPTS - 1);
        timePasses();
        waitUntilNothingIsToBeSent();

        assertThat(ann.opens(page).text("#mail-staff"))
                .isEqualTo("Staff could not be told in two days of trying: the mail server could not be reached."
                        + " It will not be tried again by itself.");
    }
}

package clinic.notification;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.StaffVisitor;
import clinic.Visitor.Seen;
import clinic.staff.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResendingTests extends MailServerTest {

    @Test
    void sendsAgainWhatTheServerRefused() throws Exception {
        StaffVisitor ann = signedIn(Role.CLINICIAN);
        serverGoesAway();
        String page;
        try (StubbornServer server = StubbornServer.refusingAt(MAIL_PORT, "rosa", "550 5.1.1 No such user")) {
            page = "/desk/requests/" + asks("email", "rosa@example.com", "confirmation", "YES");
            waitUntilNothingIsToBeSent();
            assertThat(server.came.tryAcquire()).isTrue();
        }
        serverComesBack();
        Seen seen = ann.sends(page, page + "/notifications/patient", Map.of());
        waitUntilNothingIsToBeSent();

        assertThat(seen.leadsTo()).isEqualTo(page);
        assertThat(mailsFor("rosa@example.com")).hasSize(1);
        assertThat(mailsFor(DESK)).isEmpty();
        assertThat(ann.opens(page).text("#mail-patient")).startsWith("The confirmation was sent at ");
        assertThat(count("select count(*) from audit_entry where act = 'notification.resend' and outcome = 'DONE'"
                        + " and record = '" + page.replaceFirst(".*/", "") + "'"))
                .isEqualTo(1);
    }

    @Test
    void triesAtOnceWhatWouldBeTriedLater() throws Exception {
        StaffVisitor ann = signedIn(Role.FRONT_DESK);
        serverGoesAway();
        String page = "/desk/messages/" + writes();
        waitFor(ann, page, "#mail-staff", "Staff could not be told: .*");
        serverComesBack();
        ann.sends(page, page + "/notifications/staff", Map.of());
        waitUntilNothingIsToBeSent();

        assertThat(mailsFor(DESK)).hasSize(1);
        assertThat(ann.opens(page).text("#mail-staff")).startsWith("Staff were told at ");
    }

    @Test
    void isABrandNewMail() throws Exception {
        StaffVisitor ann = signedIn(Role.FRONT_DESK);
        String page = "/desk/requests/" + asks();
        waitUntilNothingIsToBeSent();
        ann.sends(page, page + "/notifications/staff", Map.of());
        waitUntilNothingIsToBeSent();

        assertThat(mailsFor(DESK)).hasSize(2);
        assertThat(mailsFor(DESK).get(0).getMessageID())
                .isNotEqualTo(mailsFor(DESK).get(1).getMessageID());
    }

    @Test
    void refusesToSendOneMailAgainAndAgain() throws Exception {
        StaffVisitor ann = signedIn(Role.FRONT_DESK);
        String page = "/desk/requests/" + asks();
        waitUntilNothingIsToBeSent();
        String token = ann.opens(page).page().select("input[name=_csrf]").val();
        ann.sends(page, page + "/notifications/staff", Map.of());
        waitUntilNothingIsToBeSent();

        assertThat(ann.opens(page).page().select("form[action$=/notifications/staff]"))
                .isEmpty();
        Seen seen = ann.posts(page + "/notifications/staff", Map.of("_csrf", token));
        assertThat(seen.status()).isEqualTo(429);
        assertThat(seen.text("h1")).isEqualTo("Not sent again");
        assertThat(seen.page().select("main a").attr("href")).isEqualTo(page);
        waitUntilNothingIsToBeSent();
        assertThat(mailsFor(DESK)).hasSize(2);
    }

    @Test
    void refusesWhatIsJustBeingSent() throws Exception {
        StaffVisitor ann = signedIn(Role.FRONT_DESK);
        serverGoesAway();
        try (StubbornServer silent = StubbornServer.silentAt(MAIL_PORT)) {
            String page = "/desk/requests/" + asks();
            silent.came.acquire();
            String token = ann.opens(page).page().select("input[name=_csrf]").val();

            assertThat(ann.posts(page + "/notifications/staff", Map.of("_csrf", token))
                            .status())
                    .isEqualTo(429);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/requests/PT-0000-0000/notifications/staff",
                "/desk/messages/nonsense/notifications/patient"
            })
    void saysThatThereIsNoSuchMail(String address) throws Exception {
        StaffVisitor ann = signedIn(Role.FRONT_DESK);
        String token = ann.opens("/desk").page().select("input[name=_csrf]").val();

        assertThat(ann.posts(address, Map.of("_csrf", token)).status()).isEqualTo(404);
    }

    @Test
    void isOnlyForThoseWhoMayOpenRequestsAndOnlyFromTheirPage() throws Exception {
        String page = "/desk/requests/" + asks();
        waitUntilNothingIsToBeSent();
        StaffVisitor editor = signedIn(Role.EDITOR);
        String token =
                editor.opens("/desk/account").page().select("input[name=_csrf]").val();

        assertThat(editor.posts(page + "/notifications/staff", Map.of("_csrf", token))
                        .status())
                .isEqualTo(403);
        assertThat(signedIn(Role.FRONT_DESK)
                        .posts(page + "/notifications/staff", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(count("select count(*) from notification where resent > 0")).isZero();
    }
}

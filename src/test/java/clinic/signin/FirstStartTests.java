package clinic.signin;

import static clinic.StaffVisitor.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.MovableTime;
import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffAccounts;
import clinic.staff.StaffRegister;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The first day of a new site behind a proxy, in order: who comes in, who does not, and what time does. */
@SiteTest
@Import(MovableTime.class)
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "server.forward-headers-strategy=native")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartTests {

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister register;

    @Autowired
    StaffAccounts accounts;

    @Test
    @Order(1)
    void letsInNobodyWithAUsualPassword() {
        for (String password : List.of("admin", "password", "changeme", "clinic", "")) {
            assertThat(StaffVisitor.of(port)
                            .from("192.0.2.1")
                            .signsIn("admin", password)
                            .status())
                    .isEqualTo(422);
        }
    }

    @Test
    @Order(2)
    void holdsTheFirstAdministratorAtAPasswordOfTheirOwn(CapturedOutput output) {
        Matcher shown =
                Pattern.compile("One-time password, good for 7 days: (\\S+)").matcher(output.getOut());
        assertThat(shown.find()).isTrue();
        StaffVisitor admin = StaffVisitor.of(port);
        admin.signsIn("admin", shown.group(1));

        for (String address : List.of("/desk", "/desk/accounts", "/desk/audit", "/desk/account", "/desk/nowhere")) {
            assertThat(admin.opens(address).leadsTo()).as(address).isEqualTo("/desk/account/password");
        }
        assertThat(admin.opens("/desk/account/password").text("main")).contains("replace the one-time password");
        Seen changed = admin.sends(
                "/desk/account/password",
                "/desk/account/password",
                Map.of("present", shown.group(1), "wanted", PASSWORD));
        assertThat(changed.leadsTo()).isEqualTo("/desk/account");
        assertThat(admin.opens("/desk/accounts").status()).isEqualTo(200);
        assertThat(shown.find()).isFalse();
    }

    @Test
    @Order(3)
    void keepsTheLastAdministrator() throws RefusedException {
        StaffVisitor admin = StaffVisitor.of(port);
        admin.signsIn("admin");

        Seen disabled = admin.sends("/desk/accounts/admin", "/desk/accounts/admin/disable", Map.of());
        assertThat(disabled.status()).isEqualTo(422);
        assertThat(disabled.text(".refusals")).contains("This is the last active administrator.");
        Seen changed = admin.sends("/desk/accounts/admin", "/desk/accounts/admin/role", Map.of("role", "EDITOR"));
        assertThat(changed.text(".refusals")).contains("This is the last active administrator.");
        assertThat(admin.opens("/desk/accounts").status()).isEqualTo(200);

        register.add("second-in-command", Role.ADMINISTRATOR, PASSWORD);
        assertThat(admin.sends("/desk/accounts/admin", "/desk/accounts/admin/disable", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(admin.opens("/desk/accounts").leadsTo()).startsWith("/desk/sign-in");
        register.enable("admin");
    }

    @Test
    @Order(4)
    void brakesGuessingWithoutLockingOutAColleagueElsewhere() {
        StaffVisitor guesser = StaffVisitor.of(port).from("198.51.100.66");
        List<Integer> answers = java.util.stream.IntStream.range(0, 25)
                .mapToObj(i -> guesser.signsIn("admin", "guess number " + i).status())
                .toList();

        assertThat(answers).startsWith(422, 422, 422).endsWith(429, 429, 429);
        Seen braked = guesser.signsIn("admin", PASSWORD);
        assertThat(braked.text("h1")).isEqualTo("Too many tries");
        assertThat(braked.header("Retry-After")).isEqualTo("90");
        Seen withForm = guesser.sends(
                "/desk/sign-in",
                "/desk/sign-in",
                Map.of("name", "admin", "password", PASSWORD, "kept", "what I typed"));
        assertThat(withForm.status()).isEqualTo(429);
        assertThat(withForm.page()
                        .select("form[action=/desk/sign-in] [name=kept]")
                        .val())
                .isEqualTo("what I typed");
        assertThat(StaffVisitor.of(port).from("203.0.113.5").signsIn("admin").status())
                .isEqualTo(303);
        assertThat(StaffVisitor.of(port)
                        .from("198.51.100.66")
                        .signsIn("second-in-command")
                        .status())
                .isEqualTo(303);
    }

    @Test
    @Order(5)
    void endsASessionAfterTwelveHoursEvenInUse() {
        StaffVisitor admin = StaffVisitor.of(port);
        admin.signsIn("admin");

        MovableTime.pass(Duration.ofHours(11));
        assertThat(admin.opens("/desk/accounts").status()).isEqualTo(200);
        MovableTime.pass(Duration.ofHours(2));
        assertThat(admin.opens("/desk/accounts").leadsTo()).startsWith("/desk/sign-in");
    }

    @Test
    @Order(6)
    void takesAOneTimePasswordForSevenDaysAndTellsTheAdministratorWhenItHasRunOut() throws RefusedException {
        String inTime = register.invite("quick", Role.FRONT_DESK);
        String forgotten = register.invite("slow", Role.FRONT_DESK);
        MovableTime.pass(Duration.ofDays(6));
        assertThat(StaffVisitor.of(port).signsIn("quick", inTime).status()).isEqualTo(303);

        MovableTime.pass(Duration.ofDays(1));

        Seen late = StaffVisitor.of(port).signsIn("slow", forgotten);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text(".refusals"))
                .isEqualTo(StaffVisitor.of(port).signsIn("slow", "wrong").text(".refusals"));
        StaffVisitor admin = StaffVisitor.of(port);
        admin.signsIn("admin");
        assertThat(admin.opens("/desk/accounts/slow").text(".state"))
                .isEqualTo("One-time password has run out: reset it");
        assertThat(StaffVisitor.of(port)
                        .signsIn("slow", register.resetPassword("slow"))
                        .status())
                .isEqualTo(303);
    }
}

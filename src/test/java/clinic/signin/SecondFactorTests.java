package clinic.signin;

import static clinic.StaffVisitor.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.MovableTime;
import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A clinic that requires a second factor of everyone. */
@SiteTest
@Import(MovableTime.class)
@TestPropertySource(properties = "clinic.desk.second-factor=required")
class SecondFactorTests {

    private static final String SET_UP = "/desk/account/second-factor";
    private static final String CODE = "/desk/sign-in/code";

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister register;

    StaffVisitor visitor;
    String maria;
    String secret;
    List<String> recoveryCodes;

    @BeforeEach
    void setUpASecondFactor() throws RefusedException {
        visitor = StaffVisitor.of(port);
        maria = "maria-" + UUID.randomUUID().toString().substring(0, 8);
        register.add(maria, Role.ADMINISTRATOR, PASSWORD);
        visitor.signsIn(maria);
        assertThat(visitor.opens("/desk/accounts").leadsTo()).isEqualTo(SET_UP);

        Seen page = visitor.opens(SET_UP);
        secret = page.text(".desk-secret").replace(" ", "");
        assertThat(page.page().select("a[href^=otpauth:]").attr("href")).contains("secret=" + secret, maria);
        assertThat(page.page().select("svg.desk-qr path").attr("d")).startsWith("M4 4H11v1H4z");
        Seen added = setsUp(code(), PASSWORD);
        recoveryCodes =
                visitor.opens(added.leadsTo()).page().select(".desk-said li").eachText();
    }

    @Test
    void opensTheDeskAndShowsTheRecoveryCodesOnce() {
        assertThat(visitor.opens("/desk/accounts").status()).isEqualTo(200);
        assertThat(recoveryCodes).hasSize(8).doesNotHaveDuplicates();
        assertThat(visitor.opens(SET_UP).page().select(".desk-said")).isEmpty();
    }

    @Test
    void isSetUpWithARightCodeAndThePresentPasswordOnly() throws RefusedException {
        String carla = "carla-" + UUID.randomUUID().toString().substring(0, 8);
        register.add(carla, Role.CLINICIAN, PASSWORD);
        visitor = StaffVisitor.of(port);
        visitor.signsIn(carla);
        secret = visitor.opens(SET_UP).text(".desk-secret").replace(" ", "");

        assertThat(setsUp("000000", PASSWORD).text("#refusal-code")).contains("This code is wrong or was used before");
        assertThat(setsUp("", "").text(".refusals")).contains("Enter the code", "Enter your present password");
        Seen wrong = setsUp(code(), "not the password at all");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("#refusal-present")).isEqualTo("Error: This is not your present password");
        assertThat(visitor.opens("/desk").leadsTo()).isEqualTo(SET_UP);

        assertThat(setsUp(code(), PASSWORD).status()).isEqualTo(303);
        assertThat(visitor.opens("/desk").status()).isEqualTo(200);
    }

    @Test
    void keepsTheDeskClosedUntilTheCodeIsRight() {
        wait30Seconds();
        StaffVisitor next = passesThePassword();
        String before = next.cookie("desk").orElseThrow().getValue();

        for (String address : List.of("/desk/accounts", "/desk/audit", "/desk/account", "/desk/account/password")) {
            assertThat(next.opens(address).leadsTo()).as(address).isEqualTo(CODE + "?to=" + address);
        }
        assertThat(next.opens(CODE).page().select(".desk-menu")).isEmpty();
        assertThat(enters(next, "123456").text(".refusals")).contains("This code is wrong or was used before");
        assertThat(enters(next, code()).leadsTo()).isEqualTo("/desk/accounts");
        assertThat(next.opens("/desk/accounts").status()).isEqualTo(200);
        assertThat(next.cookie("desk").orElseThrow().getValue()).isNotEqualTo(before);
    }

    @Test
    void takesACodeOnce() {
        assertThat(enters(passesThePassword(), code()).status())
                .as("used at set-up")
                .isEqualTo(422);

        wait30Seconds();
        assertThat(enters(passesThePassword(), code()).status()).isEqualTo(303);
        assertThat(enters(passesThePassword(), code()).status()).isEqualTo(422);
    }

    @Test
    void takesARecoveryCodeOnce() {
        String code = recoveryCodes.get(3);

        assertThat(enters(passesThePassword(), code.toLowerCase(java.util.Locale.ROOT))
                        .status())
                .isEqualTo(303);
        assertThat(enters(passesThePassword(), code).status()).isEqualTo(422);
        assertThat(enters(passesThePassword(), recoveryCodes.get(4)).status()).isEqualTo(303);
    }

    @Test
    void brakesGuessingWhereTheCodesAreTurnedOff() {
        String wait = "";
        for (int guess = 0; guess < 11; guess++) {
            wait = visitor.sends(SET_UP, SET_UP + "/remove", Map.of("code", "00000" + guess % 10))
                    .text(".refusals");
        }

        assertThat(wait).contains("Too many tries. Wait a few minutes and try again");
        assertThat(visitor.opens(SET_UP).text("main")).contains("At each sign-in you are asked for a code.");
    }

    @Test
    void takesNoCodeFromLongAgo() {
        String old = code();
        MovableTime.pass(Duration.ofMinutes(2));

        assertThat(enters(passesThePassword(), old).status()).isEqualTo(422);
    }

    @Test
    void brakesGuessingOfCodes() {
        StaffVisitor guesser = passesThePassword();
        int last = 0;
        for (int i = 0; i < 11; i++) {
            last = enters(guesser, "00000" + i % 10).status();
        }

        assertThat(last).isEqualTo(429);
    }

    @Test
    void isNotTurnedOffWhereItIsTheLastAndRequired() {
        Seen seen = visitor.sends(SET_UP, SET_UP + "/remove", Map.of("code", recoveryCodes.get(0)));

        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.text(".refusals")).contains("this is your last one");
        assertThat(enters(passesThePassword(), recoveryCodes.get(0)).status()).isEqualTo(303);
    }

    @Test
    void goesWithAResetPassword() throws RefusedException {
        String oneTime = register.resetPassword(maria);
        StaffVisitor next = StaffVisitor.of(port);

        assertThat(next.opens(next.signsIn(maria, oneTime).leadsTo()).leadsTo()).isEqualTo("/desk/account/password");
    }

    private Seen setsUp(String code, String present) {
        return visitor.sends(SET_UP, SET_UP, Map.of("code", code, "present", present));
    }

    private StaffVisitor passesThePassword() {
        StaffVisitor next = StaffVisitor.of(port);
        Seen asked = next.sends(
                "/desk/sign-in?to=/desk/accounts", "/desk/sign-in", Map.of("name", maria, "password", PASSWORD));
        assertThat(asked.leadsTo()).isEqualTo(CODE + "?to=/desk/accounts");
        return next;
    }

    private static Seen enters(StaffVisitor visitor, String code) {
        return visitor.sends(CODE + "?to=/desk/accounts", CODE, Map.of("code", code));
    }

    private static void wait30Seconds() {
        MovableTime.pass(Duration.ofSeconds(30));
    }

    private String code() {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), MovableTime.now());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}

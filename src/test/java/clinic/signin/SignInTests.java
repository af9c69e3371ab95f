package clinic.signin;

import static clinic.StaffVisitor.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.HttpCookie;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

@SiteTest
class SignInTests {

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister register;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    StaffVisitor visitor;
    String maria;

    @BeforeEach
    void openAnAccount() throws RefusedException {
        visitor = StaffVisitor.of(port);
        maria = "maria-" + UUID.randomUUID().toString().substring(0, 8);
        register.add(maria, Role.FRONT_DESK, PASSWORD);
    }

    @Test
    void leadsFromTheSignInToTheDeskAndOutAgain() {
        Seen signedIn = visitor.signsIn(maria);
        assertThat(signedIn.status()).isEqualTo(303);
        assertThat(visitor.opens(visitor.opens(signedIn.leadsTo()).leadsTo()).text(".desk-header"))
                .contains("Signed in as " + maria);

        Seen out = visitor.sends("/desk/account", "/desk/sign-out", Map.of());
        assertThat(out.leadsTo()).isEqualTo("/desk/sign-in?said=goodbye");
        assertThat(out.header("Clear-Site-Data")).contains("\"cache\"");
        assertThat(visitor.opens(out.leadsTo()).text(".desk-said")).isEqualTo("You are signed out.");
        assertThat(visitor.opens("/desk/account").leadsTo()).isEqualTo("/desk/sign-in?to=/desk/account");
        assertThat(sessions.findByPrincipalName(maria)).isEmpty();
    }

    @Test
    void answersTheSameToAWrongPasswordAnUnknownNameAndAClosedAccount() throws RefusedException {
        register.add(maria + "-gone", Role.EDITOR, PASSWORD);
        register.disable(maria + "-gone");

        Seen wrong = visitor.signsIn(maria, "not the password at all");
        Seen unknown = visitor.signsIn("nobody-at-all", PASSWORD);
        Seen disabled = visitor.signsIn(maria + "-gone", PASSWORD);

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text(".refusals")).contains("do not go together");
        for (Seen seen : List.of(unknown, disabled)) {
            assertThat(seen.status()).isEqualTo(wrong.status());
            assertThat(seen.text("main")).isEqualTo(wrong.text("main"));
            assertThat(seen.page().select("input[type=password]").val()).isEmpty();
        }
    }

    @Test
    void givesEachSignInAnIdOfItsOwn() {
        visitor.signsIn(maria);
        String first = visitor.cookie("desk").orElseThrow().getValue();
        visitor.signsIn(maria);
        String second = visitor.cookie("desk").orElseThrow().getValue();

        assertThat(first).hasSizeGreaterThanOrEqualTo(22).isNotEqualTo(second);
        assertThat(sessions.findByPrincipalName(maria)).containsOnlyKeys(second);
    }

    @Test
    void keepsItsCookiesToTheDesk() {
        assertThat(visitor.opens("/desk/sign-in").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("desk-form=")
                .contains("Path=/desk", "HttpOnly", "SameSite=Lax");
        assertThat(visitor.signsIn(maria).headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("desk=")
                .contains("Path=/desk", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Secure");
    }

    @Test
    void givesReadersNoCookieEvenWhenTheyAreSignedIn() {
        visitor.signsIn(maria);

        assertThat(visitor.opens("/").headers().map()).doesNotContainKey("set-cookie");
        assertThat(Visitor.of(port).opens("/desk/account").headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        String signIn = visitor.opens("/desk/account/password").leadsTo();
        assertThat(signIn).isEqualTo("/desk/sign-in?to=/desk/account/password");

        Seen signedIn = visitor.sends(signIn, "/desk/sign-in", Map.of("name", maria, "password", PASSWORD));
        assertThat(signedIn.leadsTo()).isEqualTo("/desk/account/password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/desk/../\\evil",
                "/desk//evil.example",
                "/desk@evil.example",
                "javascript:alert(1)",
                "/desk/account\r\nX: y",
                "/blog/",
                "/desk/sign-out",
                "%2f%2fevil.example"
            })
    void leadsBackToNothingButThePagesOfTheDesk(String to) {
        Seen signedIn =
                visitor.sends("/desk/sign-in", "/desk/sign-in", Map.of("name", maria, "password", PASSWORD, "to", to));

        assertThat(signedIn.header("Location")).isEqualTo("/desk/account/first-page");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        visitor.signsIn(maria);

        for (String address : List.of("/desk/sign-in", "/desk/sign-out", "/desk/account/password")) {
            for (Map<String, String> answers : List.of(Map.<String, String>of(), Map.of("_csrf", "wrong"))) {
                Seen seen = visitor.posts(address, answers);

                assertThat(seen.status()).as(address).isEqualTo(403);
                assertThat(seen.text("h1")).isEqualTo("You cannot do this");
            }
        }
        assertThat(visitor.opens("/desk/account").status()).isEqualTo(200);
    }

    @Test
    void refusesABodyTooBigOrMisshapenWithoutBreaking() {
        assertThat(visitor.posts("/desk/sign-in", Map.of("name", "x".repeat(70_000)))
                        .status())
                .isBetween(400, 499);
        Map<String, String> many = new java.util.HashMap<>();
        for (int i = 0; i < 500; i++) {
            many.put("field" + i, "x");
        }
        assertThat(visitor.posts("/desk/sign-in", many).status()).isBetween(400, 499);
    }

    @Test
    void leavesNoCopyOfAnErrorPageOfTheDesk() {
        visitor.signsIn(maria);

        assertThat(visitor.opens("/desk/requests/nowhere").status()).isEqualTo(404);
        assertThat(visitor.opens("/desk/requests/nowhere").header("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(visitor.opens("/desk/accounts").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void keepsAnOpenFormGoodWhenTheSessionHasEndedAndBegunAgain() {
        visitor.signsIn(maria);
        String token = visitor.opens("/desk/account/password")
                .page()
                .select("main [name=_csrf]")
                .val();
        sessions.findByPrincipalName(maria).keySet().forEach(sessions::deleteById);
        Map<String, String> answers =
                Map.of("_csrf", token, "present", PASSWORD, "wanted", "a much newer phrase of mine");

        assertThat(visitor.posts("/desk/account/password", answers).leadsTo()).startsWith("/desk/sign-in");
        visitor.signsIn(maria);
        assertThat(visitor.posts("/desk/account/password", answers).leadsTo()).isEqualTo("/desk/account");
    }

    @Test
    void endsASessionAfterFifteenIdleMinutes() {
        visitor.signsIn(maria);
        beIdleFor(Duration.ofMinutes(14));
        assertThat(visitor.opens("/desk/account").status()).isEqualTo(200);

        beIdleFor(Duration.ofMinutes(16));
        assertThat(visitor.opens("/desk/account").leadsTo()).startsWith("/desk/sign-in");
    }

    @Test
    void endsTheSessionsOfSomeoneWhoseRoleHasChanged() throws RefusedException {
        visitor.signsIn(maria);
        register.changeRole(maria, Role.EDITOR);

        assertSignedOut();
    }

    @Test
    void endsTheSessionsOfSomeoneWhoseAccountIsDisabled() throws RefusedException {
        visitor.signsIn(maria);
        register.disable(maria);

        assertSignedOut();
    }

    @Test
    void endsTheSessionsOfSomeoneWhosePasswordIsReset() throws RefusedException {
        visitor.signsIn(maria);
        register.resetPassword(maria);

        assertSignedOut();
    }

    @Test
    void changesAPasswordAndEndsTheOtherSessionsOnly() {
        StaffVisitor elsewhere = StaffVisitor.of(port);
        elsewhere.signsIn(maria);
        visitor.signsIn(maria);
        HttpCookie before = visitor.cookie("desk").orElseThrow();

        Seen changed = changePassword(PASSWORD, "seven herons over the car park");

        assertThat(visitor.opens(changed.leadsTo()).text(".desk-said")).startsWith("Your password is changed.");
        assertThat(visitor.cookie("desk").orElseThrow().getValue()).isNotEqualTo(before.getValue());
        assertThat(elsewhere.opens("/desk/account").leadsTo()).startsWith("/desk/sign-in");
        assertThat(elsewhere.signsIn(maria, PASSWORD).status()).isEqualTo(422);
        assertThat(elsewhere.signsIn(maria, "seven herons over the car park").status())
                .isEqualTo(303);
    }

    @Test
    void saysWhatIsWrongWithANewPassword() {
        visitor.signsIn(maria);

        assertThat(changePassword("wrong", "seven herons over the car park").text("#refusal-present"))
                .isEqualTo("Error: This is not your present password");
        assertThat(changePassword(PASSWORD, "too short").text("#refusal-wanted"))
                .isEqualTo("Error: Use at least 15 characters");
        assertThat(changePassword(PASSWORD, "passwordpassword").text("#refusal-wanted"))
                .startsWith("Error: This password is one of the first to be guessed");
        assertThat(changePassword("", "").status()).isEqualTo(422);
    }

    @Test
    void turnsASecondFactorOnAndOffWhereItIsOffered() throws InvalidKeyException {
        String address = "/desk/account/second-factor";
        visitor.signsIn(maria);
        byte[] secret =
                new Base32().decode(visitor.opens(address).text(".desk-secret").replace(" ", ""));
        String code = new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), Instant.now());
        Seen on = visitor.opens(visitor.sends(address, address, Map.of("code", code, "present", PASSWORD))
                .leadsTo());
        String recoveryCode = on.page().select(".desk-said li").eachText().get(0);

        assertThat(visitor.sends(address, address + "/remove", Map.of("code", code))
                        .status())
                .isEqualTo(422);
        assertThat(visitor.sends(address, address + "/remove", Map.of("code", recoveryCode))
                        .status())
                .isEqualTo(303);
        assertThat(visitor.opens(visitor.signsIn(maria).leadsTo()).leadsTo()).isEqualTo("/desk");
    }

    private Seen changePassword(String present, String wanted) {
        return visitor.sends(
                "/desk/account/password", "/desk/account/password", Map.of("present", present, "wanted", wanted));
    }

    private void assertSignedOut() {
        assertThat(sessions.findByPrincipalName(maria)).isEmpty();
        assertThat(visitor.opens("/desk/account").leadsTo()).isEqualTo("/desk/sign-in?to=/desk/account");
    }

    private void beIdleFor(Duration time) {
        beIdleFor(time, sessions);
    }

    private <S extends Session> void beIdleFor(Duration time, FindByIndexNameSessionRepository<S> repository) {
        repository.findByPrincipalName(maria).values().forEach(session -> {
            session.setLastAccessedTime(Instant.now().minus(time));
            repository.save(session);
        });
    }
}

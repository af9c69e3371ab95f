package clinic.signin;

import static clinic.StaffVisitor.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SecurityKey;
import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Signing in with a passkey, by a key that need not be honest. */
@SiteTest
class PasskeyTests {

    private static final String PASSKEYS = "/desk/account/passkeys";
    private static final String SIGN_IN = "/desk/sign-in";
    private static final String BY_PASSKEY = "/desk/sign-in/passkey";
    private static final String CODE = "/desk/sign-in/code";

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister register;

    @Autowired
    JdbcTemplate jdbc;

    final SecurityKey key = new SecurityKey();

    StaffVisitor visitor;
    String maria;

    @BeforeEach
    void addAPasskey() throws RefusedException {
        visitor = StaffVisitor.of(port);
        maria = "maria-" + UUID.randomUUID().toString().substring(0, 8);
        register.add(maria, Role.FRONT_DESK, PASSWORD);
        visitor.signsIn(maria);
        assertThat(adds(key::make).leadsTo()).isEqualTo(PASSKEYS);
    }

    @Test
    void opensTheDeskWithoutNamePasswordOrCode() {
        StaffVisitor next = StaffVisitor.of(port);
        Seen signedIn = signsIn(next, key::answer);

        assertThat(signedIn.leadsTo()).isEqualTo("/desk/account/first-page");
        assertThat(next.opens("/desk").text(".desk-person")).contains(maria);
        assertThat(acts()).containsExactly("account.passkey.add DONE", "sign-in.passkey DONE");
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        StaffVisitor next = StaffVisitor.of(port);
        String door = next.opens("/desk/account/password").leadsTo();

        assertThat(next.sendsPasskey(door, BY_PASSKEY, Map.of(), key::answer).leadsTo())
                .isEqualTo("/desk/account/password");
    }

    @Test
    void isAskedForAfterThePassword() {
        StaffVisitor next = StaffVisitor.of(port);
        assertThat(next.signsIn(maria).leadsTo()).startsWith(CODE);

        for (String address : new String[] {"/desk", PASSKEYS, "/desk/account/password"}) {
            assertThat(next.opens(address).leadsTo()).isEqualTo(CODE + "?to=" + address);
        }
        Seen second = next.opens(CODE);
        assertThat(second.text("h1")).isEqualTo("Use your passkey");
        assertThat(second.page().select("input[name=code]")).isEmpty();
        assertThat(next.posts(CODE, Map.of("code", "000000", "_csrf", token(second)))
                        .status())
                .isEqualTo(422);
        assertThat(next.sendsPasskey(CODE + "?to=/desk", BY_PASSKEY, Map.of(), key::answer)
                        .leadsTo())
                .isEqualTo("/desk");
        assertThat(next.opens("/desk").status()).isEqualTo(200);
    }

    @Test
    void isNoSecondFactorForAColleague() throws RefusedException {
        register.add(maria + "-friend", Role.ADMINISTRATOR, PASSWORD);
        StaffVisitor friend = StaffVisitor.of(port);
        friend.signsIn(maria + "-friend");
        SecurityKey other = new SecurityKey();
        adds(friend, "other", PASSWORD, other::make);
        StaffVisitor next = StaffVisitor.of(port);
        next.signsIn(maria + "-friend");

        Seen seen = next.sendsPasskey(CODE, BY_PASSKEY, Map.of(), key::answer);

        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.text(".refusals")).contains("This passkey does not open the desk.");
        assertThat(next.opens("/desk/accounts").leadsTo()).startsWith(CODE);
    }

    @Test
    void opensNothingOnceTheAccountIsDisabled() throws RefusedException {
        register.disable(maria);

        assertRefused(signsIn(StaffVisitor.of(port), key::answer));
        assertThat(acts()).contains("sign-in.passkey REFUSED");
        register.enable(maria);
        assertThat(signsIn(StaffVisitor.of(port), key::answer).status()).isEqualTo(303);
    }

    @Test
    void goesWithAResetPassword() throws RefusedException {
        String oneTime = register.resetPassword(maria);

        assertRefused(signsIn(StaffVisitor.of(port), key::answer));
        StaffVisitor next = StaffVisitor.of(port);
        next.signsIn(maria, oneTime);
        Seen page = next.opens("/desk/account/password");
        assertThat(next.posts(PASSKEYS + "/question", Map.of("label", "x", "present", oneTime, "_csrf", token(page)))
                        .leadsTo())
                .isEqualTo("/desk/account/password");
    }

    @Test
    void endsWhenTheRoleChanges() throws RefusedException {
        StaffVisitor next = StaffVisitor.of(port);
        signsIn(next, key::answer);
        register.changeRole(maria, Role.EDITOR);

        assertThat(next.opens("/desk/account").leadsTo()).startsWith(SIGN_IN);
    }

    @Test
    void answersEachQuestionOnce() {
        StaffVisitor next = StaffVisitor.of(port);
        Seen door = next.opens(SIGN_IN);
        String question = next.posts(BY_PASSKEY + "/question", Map.of("_csrf", token(door)))
                .page()
                .text();
        Map<String, String> answer = Map.of("credential", key.answer(question), "_csrf", token(door));

        assertThat(next.posts(BY_PASSKEY, answer).status()).isEqualTo(303);
        assertThat(next.posts(BY_PASSKEY, answer).status()).isEqualTo(422);
        assertThat(signsIn(StaffVisitor.of(port), theirs -> key.answer(question))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void isRefusedIfItWasUsedOnAnotherSiteOrWithoutAFingerOrCopied() {
        assertRefused(signsIn(StaffVisitor.of(port), key.at("https://evil.example")::answer));
        key.at("http://localhost:8080");
        assertThat(signsIn(StaffVisitor.of(port), key.afterUses(7)::answer).status())
                .isEqualTo(303);
        assertRefused(signsIn(StaffVisitor.of(port), key.afterUses(5)::answer));
        assertRefused(signsIn(StaffVisitor.of(port), key.afterUses(20).withoutFinger()::answer));
        assertRefused(signsIn(StaffVisitor.of(port), new SecurityKey()::answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"rawId\":\"%%%\"}", "{\"id\":\"eA\",\"rawId\":\"eA\"}", "x"})
    void refusesWhatIsNoAnswer(String credential) {
        assertRefused(signsIn(StaffVisitor.of(port), question -> credential));
    }

    @Test
    void isTakenOnlyFromFormsWithTheirToken() {
        StaffVisitor next = StaffVisitor.of(port);
        next.opens(SIGN_IN);

        assertThat(next.posts(BY_PASSKEY + "/question", Map.of()).status()).isEqualTo(403);
        assertThat(next.posts(BY_PASSKEY, Map.of("credential", "{}")).status()).isEqualTo(403);
        assertThat(visitor.posts(PASSKEYS + "/question", Map.of()).status()).isEqualTo(403);
        assertThat(visitor.posts(PASSKEYS, Map.of("credential", "{}")).status()).isEqualTo(403);
    }

    @Test
    void runsOneScriptOfOurOwnAndTalksToNobodyElse() {
        for (String address : new String[] {SIGN_IN, PASSKEYS}) {
            Seen seen = visitor.opens(address);

            assertThat(seen.header("Content-Security-Policy"))
                    .startsWith("default-src 'none'; script-src 'self'; connect-src 'self'; ")
                    .doesNotContain("unsafe");
            assertThat(seen.page().select("script").eachAttr("src"))
                    .singleElement()
                    .asString()
                    .startsWith("/assets/passkey.");
        }
    }

    private Seen adds(UnaryOperator<String> device) {
        return adds(visitor, "my telephone", PASSWORD, device);
    }

    private static Seen adds(StaffVisitor person, String label, String present, UnaryOperator<String> device) {
        return person.sendsPasskey(PASSKEYS, PASSKEYS, Map.of("label", label, "present", present), device);
    }

    private static Seen signsIn(StaffVisitor person, UnaryOperator<String> device) {
        return person.sendsPasskey(SIGN_IN, BY_PASSKEY, Map.of(), device);
    }

    private static void assertRefused(Seen seen) {
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.text("h1")).isEqualTo("Sign in to the desk");
        assertThat(seen.text(".refusals")).contains("This passkey does not open the desk.");
    }

    private static String token(Seen seen) {
        return seen.page().select("[name=_csrf]").get(0).val();
    }

    private java.util.List<String> acts() {
        return jdbc.queryForList(
                "select act || ' ' || outcome from audit_entry where record = ? and act like '%passkey%' order by id",
                String.class, maria);
    }
}

package clinic.account;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do with their own passkeys. */
@SiteTest
class PasskeysTests {

    private static final String PASSKEYS = "/desk/account/passkeys";

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister register;

    final SecurityKey key = new SecurityKey();

    StaffVisitor visitor;
    String maria;

    @BeforeEach
    void openAnAccount() throws RefusedException {
        visitor = StaffVisitor.of(port);
        maria = "maria-" + UUID.randomUUID().toString().substring(0, 8);
        register.add(maria, Role.FRONT_DESK, PASSWORD);
        visitor.signsIn(maria);
    }

    @Test
    void areListedWithNameAndUse() {
        assertThat(visitor.opens(PASSKEYS).text("main")).contains("You have no passkey yet.");
        Seen added = adds("<b>Telephone</b>", PASSWORD, key);
        adds("Key in the safe", PASSWORD, new SecurityKey());

        assertThat(added.leadsTo()).isEqualTo(PASSKEYS);
        Seen page = visitor.opens(PASSKEYS);
        assertThat(page.text(".desk-said")).startsWith("Your passkey is added.");
        assertThat(page.page().select("tbody td:first-child").eachText())
                .containsExactly("<b>Telephone</b>", "Key in the safe");
        assertThat(page.page().select("tbody td:nth-child(3)").eachText()).containsExactly("Never", "Never");

        StaffVisitor next = StaffVisitor.of(port);
        next.sendsPasskey("/desk/sign-in", "/desk/sign-in/passkey", Map.of(), key::answer);
        assertThat(next.opens(PASSKEYS).page().select("tbody td:nth-child(3)").eachText())
                .element(0)
                .isNotEqualTo("Never");
    }

    @Test
    void areAddedAndRemovedOnlyWithThePresentPassword() {
        assertThat(adds("Telephone", "not my password", key).text("#refusal-present"))
                .isEqualTo("Error: This is not your present password");
        assertThat(adds("Telephone", "", key).text("#refusal-present")).isEqualTo("Error: Enter your present password");
        adds("Telephone", PASSWORD, key);
        String address = visitor.opens(PASSKEYS).page().select("tbody a").get(0).attr("href");

        Seen refused = visitor.sends(address, address, Map.of("present", "not my password"));
        assertThat(refused.text("#refusal-present")).isEqualTo("Error: This is not your present password");
        assertThat(visitor.sends(address, address, Map.of("present", PASSWORD)).leadsTo())
                .isEqualTo(PASSKEYS);
        assertThat(visitor.opens(PASSKEYS).text("main"))
                .contains("The passkey is removed.", "You have no passkey yet.");
        assertThat(StaffVisitor.of(port)
                        .sendsPasskey("/desk/sign-in", "/desk/sign-in/passkey", Map.of(), key::answer)
                        .status())
                .isEqualTo(422);
        assertThat(StaffVisitor.of(port).signsIn(maria).leadsTo()).isEqualTo("/desk/account/first-page");
    }

    @Test
    void endEverySessionElsewhere() {
        StaffVisitor elsewhere = StaffVisitor.of(port);
        elsewhere.signsIn(maria);
        adds("Telephone", PASSWORD, key);

        assertThat(elsewhere.opens("/desk").leadsTo()).isEqualTo("/desk/sign-in?to=/desk");
        assertThat(visitor.opens("/desk").status()).isEqualTo(200);
    }

    @Test
    void needANameAndAnAnswerOfTheDevice() {
        assertThat(adds(" ", PASSWORD, key).text("#refusal-label")).isEqualTo("Error: Enter a name for the passkey");
        assertThat(adds("x".repeat(61), PASSWORD, key).text("#refusal-label"))
                .isEqualTo("Error: The name must be 60 characters or less");
        Seen without = visitor.sends(PASSKEYS, PASSKEYS, Map.of("label", "Telephone", "present", PASSWORD));
        assertThat(without.text("#refusal-label")).startsWith("Error: This passkey could not be added.");
        assertThat(without.page().select("#field-label").val()).isEqualTo("Telephone");
        assertThat(adds("Telephone", PASSWORD, new SecurityKey().withoutFinger())
                        .status())
                .isEqualTo(422);
        assertThat(adds("Telephone", PASSWORD, new SecurityKey().at("https://evil.example"))
                        .status())
                .isEqualTo(422);
        assertThat(visitor.opens(PASSKEYS).text("main")).contains("You have no passkey yet.");
    }

    @Test
    void areNotAddedTwice() {
        adds("Telephone", PASSWORD, key);

        assertThat(adds("Telephone", PASSWORD, key).status()).isEqualTo(422);
        assertThat(visitor.opens(PASSKEYS).page().select("tbody tr")).hasSize(1);
    }

    @Test
    void belongToTheirOwnerOnly() throws RefusedException {
        adds("Telephone", PASSWORD, key);
        String address = visitor.opens(PASSKEYS).page().select("tbody a").get(0).attr("href");
        register.add(maria + "-boss", Role.ADMINISTRATOR, PASSWORD);
        StaffVisitor boss = StaffVisitor.of(port);
        boss.signsIn(maria + "-boss");

        assertThat(boss.opens(address).status()).isEqualTo(404);
        assertThat(boss.opens(PASSKEYS + "/nonsense").status()).isEqualTo(400);
        assertThat(visitor.opens(address).status()).isEqualTo(200);
    }

    @Test
    void areNotGuessedOpenAtADeskThatWasLeft() {
        int last = 0;
        for (int i = 0; i < 11; i++) {
            last = visitor.posts(
                            PASSKEYS + "/question",
                            Map.of("label", "mine", "present", "guess number " + i, "_csrf", token()))
                    .status();
        }

        assertThat(last).isEqualTo(422);
        assertThat(adds("Telephone", PASSWORD, key).text("#refusal-present")).startsWith("Error: Too many tries.");
    }

    private String token() {
        return visitor.opens("/desk/account")
                .page()
                .select("[name=_csrf]")
                .get(0)
                .val();
    }

    private Seen adds(String label, String present, SecurityKey device) {
        return visitor.sendsPasskey(PASSKEYS, PASSKEYS, Map.of("label", label, "present", present), device::make);
    }
}

package clinic.account;

import static clinic.StaffVisitor.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffAccounts;
import clinic.staff.StaffRegister;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class AccountsTests {

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister register;

    @Autowired
    StaffAccounts accounts;

    StaffVisitor olga;
    String ben;

    @BeforeEach
    void signInAnAdministrator() throws RefusedException {
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        ben = "ben." + suffix;
        register.add("olga." + suffix, Role.ADMINISTRATOR, PASSWORD);
        olga = StaffVisitor.of(port);
        olga.signsIn("olga." + suffix);
    }

    @Test
    void invitesSomeoneWithAOneTimePasswordThatIsShownOnce() {
        Seen invited = invite(ben, "EDITOR");
        assertThat(invited.status()).isEqualTo(303);
        Seen account = olga.opens(invited.leadsTo());
        String oneTime = account.text(".desk-secret");

        assertThat(account.text(".role")).startsWith("Editor");
        assertThat(account.text(".state")).isEqualTo("Has yet to choose a password");
        assertThat(olga.opens(invited.leadsTo()).page().select(".desk-secret")).isEmpty();
        StaffVisitor visitor = StaffVisitor.of(port);
        assertThat(visitor.opens(visitor.signsIn(ben, oneTime).leadsTo()).leadsTo())
                .isEqualTo("/desk/account/password");
    }

    @Test
    void listsEveryAccountWithRoleAndState() throws RefusedException {
        register.add(ben, Role.CLINICIAN, PASSWORD);
        register.disable(ben);

        assertThat(olga.opens("/desk/accounts").text("tr:has(a[href='/desk/accounts/" + ben + "'])"))
                .isEqualTo(ben + " Clinician: requests, and sign-off of warning signs Disabled");
    }

    @ParameterizedTest
    @CsvSource({
        "'', EDITOR, Enter a name",
        "be, EDITOR, 'Enter a name of 3 to 60 small letters, digits, dots and hyphens'",
        "Ben Smith, EDITOR, 'Enter a name of 3 to 60 small letters, digits, dots and hyphens'",
        "visitor, EDITOR, 'Enter a name of 3 to 60 small letters, digits, dots and hyphens'",
        "admin, EDITOR, There is already an account with this name",
        "benedict, BOSS, Select one of the answers that the form offers",
        "benedict, '', Select a role"
    })
    void saysWhatIsWrongWithAnInvitationAndKeepsIt(String name, String role, String sentence) {
        Seen seen = invite(name, role);

        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.text(".refusals li")).isEqualTo(sentence);
        assertThat(seen.page().select("#field-name").val()).isEqualTo(name);
    }

    @Test
    void changesARole() throws RefusedException {
        register.add(ben, Role.EDITOR, PASSWORD);
        Seen changed = act("role", Map.of("role", "FRONT_DESK"));

        assertThat(olga.opens(changed.leadsTo()).text(".role")).startsWith("Front desk");
    }

    @Test
    void disablesAndEnables() throws RefusedException {
        register.add(ben, Role.EDITOR, PASSWORD);

        act("disable", Map.of());
        assertThat(StaffVisitor.of(port).signsIn(ben).status()).isEqualTo(422);
        act("enable", Map.of());
        assertThat(StaffVisitor.of(port).signsIn(ben).status()).isEqualTo(303);
    }

    @Test
    void resetsAForgottenPassword() throws RefusedException {
        register.add(ben, Role.EDITOR, PASSWORD);
        String oneTime = olga.opens(act("password", Map.of()).leadsTo()).text(".desk-secret");

        assertThat(StaffVisitor.of(port).signsIn(ben).status()).isEqualTo(422);
        assertThat(StaffVisitor.of(port).signsIn(ben, oneTime).status()).isEqualTo(303);
    }

    @Test
    void allowsAndForbidsExportsWithoutSigningAnyoneOut() throws RefusedException {
        register.add(ben, Role.FRONT_DESK, PASSWORD);
        StaffVisitor visitor = StaffVisitor.of(port);
        visitor.signsIn(ben);
        assertThat(accounts.mayExport(ben)).isFalse();

        assertThat(olga.opens(act("allow-export", Map.of()).leadsTo()).text(".export"))
                .isEqualTo("May export requests and messages");
        assertThat(accounts.mayExport(ben)).isTrue();
        assertThat(visitor.opens("/desk").status()).isEqualTo(200);
        assertThat(olga.opens("/desk/audit?act=account.export.allow").text("tbody"))
                .contains(ben);

        act("forbid-export", Map.of());
        assertThat(accounts.mayExport(ben)).isFalse();
    }

    @Test
    void takesThePermissionToExportBackWithTheRole() throws RefusedException {
        register.add(ben, Role.FRONT_DESK, PASSWORD);
        register.allowExport(ben);
        register.disable(ben);
        assertThat(accounts.mayExport(ben)).isFalse();
        register.enable(ben);
        assertThat(accounts.mayExport(ben)).isTrue();

        register.changeRole(ben, Role.CLINICIAN);
        assertThat(accounts.mayExport(ben)).isFalse();
        register.changeRole(ben, Role.ADMINISTRATOR);
        assertThat(accounts.mayExport(ben)).isTrue();
        assertThat(accounts.mayExport("nobody-here")).isFalse();
    }

    @Test
    void letsNoEditorExport() throws RefusedException {
        register.add(ben, Role.EDITOR, PASSWORD);
        String address = "/desk/accounts/" + ben;
        Seen page = olga.opens(address);
        assertThat(page.page().select("form[action$=export]")).isEmpty();

        Seen seen = olga.posts(
                address + "/allow-export",
                Map.of("_csrf", page.page().select("[name=_csrf]").get(0).val()));
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.text(".refusals")).contains("An editor never sees a request");
        assertThat(accounts.mayExport(ben)).isFalse();
    }

    @Test
    void doesNotKnowWhoIsNotThere() {
        assertThat(olga.opens("/desk/accounts/nobody-here").status()).isEqualTo(404);
        assertThat(olga.opens("/desk/accounts/nobody-here/disable").status()).isEqualTo(404);
    }

    private Seen invite(String name, String role) {
        return olga.sends("/desk/accounts", "/desk/accounts", Map.of("name", name, "role", role));
    }

    private Seen act(String verb, Map<String, String> answers) {
        String address = "/desk/accounts/" + ben;
        return olga.sends(address, address + "/" + verb, answers);
    }
}

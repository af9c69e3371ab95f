package clinic.audit;

import static clinic.StaffVisitor.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.support.TransactionTemplate;

@SiteTest
class AuditTests {

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister register;

    @Autowired
    AuditTrail audit;

    @Autowired
    AuditEntries entries;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManager database;

    StaffVisitor visitor;
    String olga;

    @BeforeEach
    void openAnAccount() throws RefusedException {
        olga = "olga-" + UUID.randomUUID().toString().substring(0, 8);
        register.add(olga, Role.ADMINISTRATOR, PASSWORD);
        visitor = StaffVisitor.of(port);
    }

    @Test
    void hasALineForEverySignInSignOutAndChangeOfAnAccount() {
        visitor.signsIn(olga, "not my password");
        visitor.signsIn(olga);
        String ben = olga.replace("olga", "ben");
        String address = "/desk/accounts/" + ben;
        visitor.sends("/desk/accounts", "/desk/accounts", Map.of("name", ben, "role", "EDITOR"));
        visitor.sends(address, address + "/role", Map.of("role", "CLINICIAN"));
        visitor.sends(address, address + "/password", Map.of());
        visitor.sends(address, address + "/disable", Map.of());
        visitor.sends(address, address + "/enable", Map.of());
        visitor.sends(
                "/desk/account/password",
                "/desk/account/password",
                Map.of("present", PASSWORD, "wanted", "an altogether newer phrase"));
        visitor.sends("/desk/account", "/desk/sign-out", Map.of());

        assertThat(linesOf(olga))
                .containsExactly(
                        "sign-out " + olga + " DONE",
                        "account.password " + olga + " DONE",
                        "account.enable " + ben + " DONE",
                        "account.disable " + ben + " DONE",
                        "account.reset " + ben + " DONE",
                        "account.role.clinician " + ben + " DONE",
                        "account.open.editor " + ben + " DONE",
                        "sign-in " + olga + " DONE");
        assertThat(linesOf("visitor")).contains("sign-in " + olga + " REFUSED");
        assertThat(linesOf("system")).contains("account.open.administrator " + olga + " DONE");
    }

    @Test
    void neverWritesDownANameThatIsNone() {
        visitor.signsIn("my-secret-password-by-mistake", "olga");

        assertThat(linesOf("visitor").get(0)).isEqualTo("sign-in null REFUSED");
    }

    @Test
    void showsTheNewestFirstPageByPageAndByWhoAndAct() {
        visitor.signsIn(olga);
        for (int i = 0; i < 120; i++) {
            audit.record("test.look", "PT-0000-" + (1000 + i), Outcome.DONE);
        }
        Seen first = visitor.opens("/desk/audit?act=test.look");

        assertThat(first.page().select("tbody tr")).hasSize(50);
        assertThat(first.text("tbody tr:first-child")).contains("system test.look PT-0000-1119 Done");
        Seen second = visitor.opens(first.page().select(".desk-pages a").attr("href"));
        assertThat(second.text("tbody tr:first-child")).contains("PT-0000-1069");
        assertThat(visitor.opens("/desk/audit?who=" + olga).page().select("tbody tr"))
                .singleElement()
                .satisfies(row -> assertThat(row.text()).contains(olga + " sign-in " + olga + " Done"));
        assertThat(visitor.opens("/desk/audit?who=%3Cb%3E").text("main")).contains("There are no such entries.");
    }

    @Test
    void keepsALineOnlyIfTheActIsKept() {
        String reference = "PT-" + UUID.randomUUID().toString().substring(0, 8);
        transaction.executeWithoutResult(status -> {
            audit.record("test.undone", reference, Outcome.DONE);
            status.setRollbackOnly();
        });

        assertThat(linesOf("system")).doesNotContain("test.undone " + reference + " DONE");
    }

    @Test
    void cannotBeChanged() {
        assertThat(Arrays.stream(AuditEntries.class.getMethods()).map(Method::getName))
                .containsOnly("save", "newest");
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> database.createQuery("update AuditEntry set who = 'nobody'")
                                .executeUpdate()))
                .isInstanceOf(Exception.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna Muster", "my back hurts", "a\nb", "", "<b>", "anna@example.com"})
    void takesNoFreeText(String text) {
        assertThatThrownBy(() -> audit.record("test.look", text, Outcome.DONE)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> audit.record(text, null, Outcome.DONE)).isInstanceOf(RuntimeException.class);
    }

    private List<String> linesOf(String who) {
        return entries.newest(Long.MAX_VALUE, who, null, Limit.of(1000)).stream()
                .map(entry -> entry.act() + " " + entry.record() + " " + entry.outcome())
                .toList();
    }
}

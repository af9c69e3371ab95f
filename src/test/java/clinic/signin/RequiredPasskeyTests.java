package clinic.signin;

import static clinic.StaffVisitor.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.MovableTime;
import clinic.SecurityKey;
import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Passkeys in a clinic that requires a second factor of everyone. */
@SiteTest
@Import(MovableTime.class)
@TestPropertySource(properties = "clinic.desk.second-factor=required")
class RequiredPasskeyTests {

    private static final String PASSKEYS = "/desk/account/passkeys";

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister register;

    final SecurityKey key = new SecurityKey();

    StaffVisitor visitor;
    String maria;

    @BeforeEach
    void comeToWorkForTheFirstTime() throws RefusedException {
        visitor = StaffVisitor.of(port);
        maria = "maria-" + UUID.randomUUID().toString().substring(0, 8);
        register.add(maria, Role.FRONT_DESK, PASSWORD);
        visitor.signsIn(maria);
    }

    @Test
    void fulfilTheRequirement() {
        assertThat(visitor.opens("/desk").leadsTo()).isEqualTo("/desk/account/second-factor");
        assertThat(visitor.opens("/desk/account/second-factor").page().select("main a[href=" + PASSKEYS + "]"))
                .hasSize(1);
        assertThat(visitor.opens(PASSKEYS).text("main")).contains("The clinic asks everyone at the desk");

        adds(key);
        assertThat(visitor.opens("/desk").status()).isEqualTo(200);
        assertThat(visitor.opens(PASSKEYS).text("main")).doesNotContain("The clinic asks everyone at the desk");
    }

    @Test
    void leaveThePasswordAloneWithoutUse() {
        adds(key);
        StaffVisitor next = StaffVisitor.of(port);
        next.signsIn(maria);

        for (String address : List.of("/desk", PASSKEYS, "/desk/account/second-factor")) {
            assertThat(next.opens(address).leadsTo()).isEqualTo("/desk/sign-in/code?to=" + address);
        }
    }

    @Test
    void areNotRemovedIfItIsTheLastOne() {
        adds(key);
        Seen refused = remove(0);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".refusals")).contains("this is your last one");
        assertThat(visitor.opens("/desk").status()).isEqualTo(200);
        adds(new SecurityKey());
        assertThat(remove(0).status()).isEqualTo(303);
        assertThat(remove(0).status()).isEqualTo(422);
    }

    private void adds(SecurityKey device) {
        Map<String, String> answers = Map.of("label", "Telephone", "present", PASSWORD);
        assertThat(visitor.sendsPasskey(PASSKEYS, PASSKEYS, answers, device::make)
                        .status())
                .isEqualTo(303);
    }

    private Seen remove(int row) {
        String address =
                visitor.opens(PASSKEYS).page().select("tbody a").get(row).attr("href");
        return visitor.sends(address, address, Map.of("present", PASSWORD));
    }
}

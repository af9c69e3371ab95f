package clinic.notification;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clinic without a mail server. */
@SiteTest
class SilenceTests {

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister staff;

    @Test
    void isToldAtTheDeskAndLosesNothing() throws RefusedException {
        String name = "silence." + UUID.randomUUID().toString().substring(0, 8);
        staff.add(name, Role.FRONT_DESK, StaffVisitor.PASSWORD);
        StaffVisitor ann = StaffVisitor.of(port);
        ann.signsIn(name);
        Visitor visitor = Visitor.of(port);
        String reference = visitor.opens(visitor.sends(
                                "/contact",
                                Map.of(
                                        "name", "Ana",
                                        "replyTo", "ana@example.com",
                                        "subject", "Silence",
                                        "message", "x",
                                        "confirmation", "YES"))
                        .leadsTo())
                .text(".reference");

        assertThat(ann.opens("/desk").text("#silence"))
                .isEqualTo("No mail server is set up. Nobody is told by mail about new requests; look here regularly.");
        assertThat(ann.opens("/desk").text("main")).contains(reference);
        Visitor.Seen page = ann.opens("/desk/messages/" + reference);
        assertThat(page.text("#mail-staff")).isEqualTo("Staff were not told: no mail server is set up.");
        assertThat(page.text("#mail-patient")).isEqualTo("No confirmation was sent: no mail server is set up.");
        assertThat(page.page().select("form[action*=/notifications/]")).isEmpty();
    }
}

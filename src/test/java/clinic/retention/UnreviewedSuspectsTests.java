package clinic.retention;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.AtTheDesk;
import clinic.MovableTime;
import clinic.StaffVisitor;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Suspected spam at which nobody ever looks. */
@Import(MovableTime.class)
@TestPropertySource(properties = "clinic.retention.suspected=20d")
class UnreviewedSuspectsTests extends AtTheDesk {

    @Autowired
    Retention retention;

    private Duration passed = Duration.ZERO;

    @BeforeEach
    void begin() {
        jdbc.update("delete from submission");
    }

    @AfterEach
    void goBack() {
        MovableTime.pass(passed.negated());
        passed = Duration.ZERO;
    }

    @Test
    void goWhenTheirTimeIsOverAndNotBefore() {
        String suspect = sendsSpam();
        String honest = writes("Rosa Delgado", "303-555-0142");

        pass(Duration.ofDays(20).minusMinutes(1));
        retention.run();
        assertThat(isThere(suspect)).isTrue();

        pass(Duration.ofMinutes(1));
        retention.run();
        assertThat(isThere(suspect)).isFalse();
        assertThat(isThere(honest)).isTrue();
        assertThat(jdbc.queryForList("select act from audit_entry where record = ?", String.class, suspect))
                .contains("retention.delete");
    }

    @Test
    void stayOnceSomebodySaysThatTheyAreNone() throws RefusedException {
        String suspect = sendsSpam();
        String address = "/desk/messages/" + suspect;
        comesToWork(Role.FRONT_DESK).sends(address, address, Map.of("step", "RELEASE"));

        pass(Duration.ofDays(400));
        retention.run();

        assertThat(isThere(suspect)).isTrue();
    }

    @Test
    void areKeptAsLongAsSpamOnceSomebodySaysSo() throws RefusedException {
        String suspect = sendsSpam();
        String address = "/desk/messages/" + suspect;
        pass(Duration.ofDays(19));
        comesToWork(Role.FRONT_DESK).sends(address, address, Map.of("step", "CONFIRM_SPAM"));

        pass(Duration.ofDays(6));
        retention.run();
        assertThat(isThere(suspect)).isTrue();

        pass(Duration.ofDays(1));
        retention.run();
        assertThat(isThere(suspect)).isFalse();
    }

    @Test
    void standOnTheScheduleBeforeTheyGo() throws RefusedException {
        String suspect = sendsSpam();

        Seen plan = comesToWork(Role.ADMINISTRATOR).opens("/desk/retention");

        assertThat(plan.text("#kept-SUSPECTED"))
                .isEqualTo("Suspected spam that nobody has looked at, from receiving on 20 days 0 1");
        assertThat(plan.text("[aria-labelledby=soon] tbody tr"))
                .startsWith(suspect + " Message Suspected spam Nov 23, 2026");
    }

    private void pass(Duration time) {
        passed = passed.plus(time);
        MovableTime.pass(time);
    }

    private StaffVisitor comesToWork(Role role) throws RefusedException {
        return signedIn("eva." + UUID.randomUUID().toString().substring(0, 8), role);
    }

    private boolean isThere(String reference) {
        return !jdbc.queryForList("select reference from submission where reference = ?", reference)
                .isEmpty();
    }

    private String sendsSpam() {
        Visitor visitor = Visitor.of(port);
        Seen sent = visitor.sends(
                "/contact",
                Map.of(
                        "name",
                        "Bot",
                        "replyTo",
                        "bot@example.com",
                        "subject",
                        "Buy",
                        "message",
                        "Buy",
                        "website",
                        "x"));
        return visitor.opens(sent.leadsTo()).text(".reference");
    }
}

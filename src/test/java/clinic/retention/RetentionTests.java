package clinic.retention;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Time passes here as the tests say. */
@SiteTest
@TestPropertySource(properties = "clinic.jobs.poll=50ms")
class RetentionTests {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-11-23T18:00:00Z"));

    private static final List<String> TABLES = List.of(
            "submission",
            "submission_claim",
            "submission_term",
            "submission_timeline",
            "consultation_request",
            "contact_message");

    @LocalServerPort
    int port;

    @Autowired
    Retention retention;

    @Autowired
    ClosedSubmissions closed;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    StaffRegister staff;

    @Autowired
    JdbcTemplate jdbc;

    StaffVisitor olga;
    String nameOfOlga;

    @TestConfiguration(proxyBeanMethods = false)
    static class MovableTime {

        @Bean
        @Primary
        Clock movableClock() {
            InstantSource source = NOW::get;
            return source.withZone(ZoneOffset.UTC);
        }
    }

    @BeforeEach
    void olgaComesToWork() throws RefusedException {
        jdbc.update("delete from submission");
        NOW.set(Instant.parse("2026-11-23T18:00:00Z")); // noon in Chicago
        nameOfOlga = "olga." + UUID.randomUUID().toString().substring(0, 8);
        staff.add(nameOfOlga, Role.ADMINISTRATOR, StaffVisitor.PASSWORD);
        signInAgain();
    }

    @ParameterizedTest
    @CsvSource({
        "SPAM, 7",
        "UNREACHABLE, 90",
        "DECLINED_BY_PATIENT, 90",
        "ANSWERED, 90",
        "DUPLICATE, 90",
        "NOT_SUITABLE, 90",
        "REFERRED_ELSEWHERE, 90",
        "SENT_TO_EMERGENCY_CARE, 90",
        "WITHDRAWN, 90"
    })
    void deletesWhatWasClosedWhenItsTimeIsOverAndNotBefore(String reason, int days) {
        String reference = asks("Rosa Delgado");
        takes(reference, Map.of("step", "CLOSE", "reason", reason, "note", "For the timeline."));

        pass(Duration.ofDays(days).minusMinutes(1));
        retention.run();
        assertThat(rowsIn("submission")).isEqualTo(1);

        pass(Duration.ofMinutes(1));
        retention.run();
        assertThat(TABLES)
                .allSatisfy(table -> assertThat(rowsIn(table)).as(table).isZero());
        signInAgain();
        assertThat(olga.opens("/desk/requests/" + reference).status()).isEqualTo(404);
        assertThat(linesAbout(reference))
                .contains("submission.open " + nameOfOlga, "submission.close " + nameOfOlga, "retention.delete system");
    }

    @Test
    void deletesWhatIsScheduledAMonthLater() {
        String reference = asks("Rosa Delgado");
        for (String step : List.of("TAKE", "CONTACT", "SCHEDULE")) {
            takes(reference, Map.of("step", step));
        }

        pass(Duration.ofDays(29));
        retention.run();
        assertThat(rowsIn("submission")).isEqualTo(1);
        pass(Duration.ofDays(2));
        retention.run();
        assertThat(rowsIn("submission")).isZero();
    }

    @Test
    void neverDeletesWhatIsOpen() {
        asks("Nobody Took It");
        String waits = asks("Rosa Delgado");
        for (String step : List.of("TAKE", "ATTEMPT", "CONTACT", "WAIT")) {
            takes(waits, Map.of("step", step));
        }

        pass(Duration.ofDays(3 * 365));
        retention.run();

        assertThat(rowsIn("submission")).isEqualTo(2);
        assertThat(rowsIn("submission_timeline")).isEqualTo(4);
    }

    @Test
    void keepsWhatWasReopenedAndCountsAnewFromTheNextClosing() {
        String reference = asks("Rosa Delgado");
        takes(reference, Map.of("step", "CLOSE", "reason", "SPAM"));
        pass(Duration.ofDays(6));
        signInAgain();
        takes(reference, Map.of("step", "REOPEN"));
        pass(Duration.ofDays(100));
        retention.run();
        assertThat(rowsIn("submission")).isEqualTo(1);

        signInAgain();
        takes(reference, Map.of("step", "CLOSE", "reason", "SPAM"));
        pass(Duration.ofDays(6));
        retention.run();
        assertThat(rowsIn("submission")).isEqualTo(1);
        pass(Duration.ofDays(1));
        retention.run();
        assertThat(rowsIn("submission")).isZero();
    }

    @Test
    void leavesAloneWhatIsReopenedWhileARunIsOnItsWay() {
        String reference = asks("Rosa Delgado");
        takes(reference, Map.of("step", "CLOSE", "reason", "SPAM"));
        pass(Duration.ofDays(8));
        UUID id = requireNonNull(jdbc.queryForObject("select id from submission", UUID.class));
        Instant now = requireNonNull(NOW.get());
        signInAgain();
        takes(reference, Map.of("step", "REOPEN"));

        assertThat(transaction.<Integer>execute(status -> closed.delete(id, now)))
                .isZero();
        assertThat(rowsIn("submission")).isEqualTo(1);
    }

    @Test
    void countsEachRunByReasonAndWritesNothingElse() {
        List<String> spam =
                IntStream.range(0, 230).mapToObj(i -> asks("Spam " + i)).toList();
        jdbc.update(
                "update submission set status = 'CLOSED', open = false, close_reason = 'SPAM', closed_at = ?",
                java.sql.Timestamp.from(NOW.get()));
        String declined = asks("Rosa Delgado");
        takes(declined, Map.of("step", "CLOSE", "reason", "DECLINED_BY_PATIENT"));
        pass(Duration.ofDays(91));
        long before = rowsIn("audit_entry");

        retention.run();
        retention.run();

        assertThat(rowsIn("submission")).isZero();
        List<String> lines = jdbc.queryForList(
                "select act || ' ' || record from audit_entry order by id offset " + before + " rows", String.class);
        assertThat(lines)
                .hasSize(231 + 5)
                .contains("retention.delete " + declined, "retention.delete " + spam.get(229))
                .containsSequence("retention.run spam-230")
                .containsSequence("retention.run declined-1", "retention.run all-231")
                .endsWith("retention.run all-0");
        assertThat(lines.get(0)).matches("retention.run claims-\\d+");
    }

    @Test
    void forgetsClaimsThatNoFormCanMeetAnyMore() {
        String first = asks("Rosa Delgado");
        retention.run();
        assertThat(asks("Rosa Delgado")).isEqualTo(first);

        pass(Duration.ofDays(1));
        retention.run();
        assertThat(asks("Rosa Delgado")).isEqualTo(first);

        pass(Duration.ofDays(4));
        retention.run();
        assertThat(rowsIn("submission_claim")).isZero();
        assertThat(rowsIn("submission")).isEqualTo(1);
    }

    @Test
    void showsAdministratorsWhatGoesWhen() {
        String spam = asks("Rosa Delgado");
        takes(spam, Map.of("step", "CLOSE", "reason", "SPAM"));
        pass(Duration.ofDays(6).plusHours(17)); // the next night is the seventh
        signInAgain();
        String later = asks("Robert Miller");
        takes(later, Map.of("step", "CLOSE", "reason", "SPAM"));
        String far = asks("Far Away");
        takes(far, Map.of("step", "CLOSE", "reason", "UNREACHABLE"));

        Seen seen = olga.opens("/desk/retention");

        assertThat(seen.text("#kept-SPAM")).isEqualTo("Spam 7 days 1 1");
        assertThat(seen.text("#kept-SCHEDULED")).isEqualTo("Scheduled 30 days 0 0");
        assertThat(seen.text("#kept-UNREACHABLE")).isEqualTo("Unreachable 90 days 0 0");
        assertThat(seen.text("[aria-labelledby=now] tbody tr"))
                .isEqualTo(spam + " Consultation request Closed: Spam Nov 23, 2026 Dec 1, 2026");
        assertThat(seen.text("[aria-labelledby=soon] tbody tr"))
                .isEqualTo(later + " Consultation request Closed: Spam Nov 30, 2026 Dec 8, 2026");
        assertThat(seen.text("main"))
                .contains("The next run begins on December 1, 2026, 3:00 AM")
                .doesNotContain("Rosa", "Delgado", far);
        assertThat(linesOf(nameOfOlga)).contains("retention.open null");
    }

    @Test
    void deletesAtOnceWhenAsked() {
        String due = asks("Rosa Delgado");
        takes(due, Map.of("step", "CLOSE", "reason", "SPAM"));
        String open = asks("Robert Miller");
        pass(Duration.ofDays(8));
        signInAgain();

        Seen asked = olga.sends("/desk/retention", "/desk/retention/run", Map.of());

        assertThat(asked.leadsTo()).isEqualTo("/desk/retention");
        assertThat(olga.opens("/desk/retention").text(".desk-said")).startsWith("The run begins within seconds.");
        Awaitility.await().until(() -> rowsIn("submission") == 1);
        assertThat(olga.opens("/desk/requests/" + open).status()).isEqualTo(200);
        assertThat(linesOf(nameOfOlga)).contains("retention.ask null");
    }

    private void pass(Duration time) {
        NOW.updateAndGet(now -> now.plus(time));
    }

    private void signInAgain() {
        olga = StaffVisitor.of(port);
        olga.signsIn(nameOfOlga);
    }

    private long rowsIn(String table) {
        Long rows = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return rows == null ? 0 : rows;
    }

    private List<String> linesAbout(String reference) {
        return jdbc.queryForList("select act || ' ' || who from audit_entry where record = ?", String.class, reference);
    }

    private List<String> linesOf(String who) {
        return jdbc.queryForList(
                "select act || ' ' || coalesce(record, 'null') from audit_entry where who = ?", String.class, who);
    }

    private Seen takes(String reference, Map<String, String> answers) {
        String address = "/desk/requests/" + reference;
        Seen seen = olga.sends(address, address, answers);
        assertThat(seen.status()).isEqualTo(303);
        return seen;
    }

    private String asks(String name) {
        Visitor visitor = Visitor.of(port);
        return visitor.opens(visitor.sends(
                                "/consultation",
                                Map.of(
                                        "warningSigns",
                                        "NO",
                                        "fullName",
                                        name,
                                        "phone",
                                        "303-555-0142",
                                        "area",
                                        "LOWER_BACK",
                                        "consent",
                                        "2026-11"))
                        .leadsTo())
                .text(".reference");
    }
}

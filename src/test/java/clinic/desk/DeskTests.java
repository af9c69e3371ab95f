package clinic.desk;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import clinic.submission.Status;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@SiteTest
class DeskTests {

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister staff;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    InboxQuery query;

    StaffVisitor ann;
    StaffVisitor ben;
    String nameOfAnn;
    String nameOfBen;

    @BeforeEach
    void annAndBenComeToWork() throws RefusedException {
        jdbc.update("delete from submission");
        nameOfAnn = "ann." + UUID.randomUUID().toString().substring(0, 8);
        nameOfBen = "ben." + UUID.randomUUID().toString().substring(0, 8);
        staff.add(nameOfAnn, Role.FRONT_DESK, StaffVisitor.PASSWORD);
        staff.add(nameOfBen, Role.CLINICIAN, StaffVisitor.PASSWORD);
        ann = StaffVisitor.of(port);
        ann.signsIn(nameOfAnn);
        ben = StaffVisitor.of(port);
        ben.signsIn(nameOfBen);
    }

    @Test
    void showsWhatWaitsWithoutTellingWhoItIs() {
        String reference = asks("Rosa Delgado");

        Seen inbox = ann.opens("/desk");

        assertThat(inbox.text("tbody tr")).contains(reference, "R… D…", "Lower back", "New");
        assertThat(inbox.text("main")).doesNotContain("Rosa", "Delgado", "303-555-0142");
        assertThat(inbox.header("Cache-Control")).contains("no-store");
    }

    @Test
    void showsUrgentFirstThenOldest() {
        String first = asks("First");
        String second = asks("Second");
        String urgent = asks("Third");
        takes(ann, urgent, Map.of("step", "MARK_URGENT"));

        assertThat(ann.opens("/desk").page().select("tbody a").eachText()).containsExactly(urgent, first, second);
        assertThat(ann.opens("/desk").text("tbody tr:first-child")).contains("Urgent");
    }

    @Test
    @Transactional
    void countsNoFurtherThanAThousand() {
        jdbc.batchUpdate(
                "insert into submission (id, version, reference, token, received_at, kind, status, open)"
                        + " values (?, 0, ?, ?, current_timestamp, 'MESSAGE', 'CLOSED', false)",
                IntStream.range(10_000_000, 10_001_100)
                        .mapToObj(i -> new Object[] {UUID.randomUUID(), "PT-" + i, "token-" + i})
                        .toList());

        assertThat(query.count(InboxFilter.of(Status.CLOSED), ZoneOffset.UTC)).isEqualTo(1001);
    }

    @Test
    void tellsHowOldARequestIsAndHowMuchOfThePromisedTimeIsLeft() {
        String reference = asks("Rosa Delgado");

        assertThat(ann.opens("/desk").text("tbody td:nth-child(6)")).endsWith("0 min");
        assertThat(ann.opens("/desk").text(".desk-clock")).matches("in \\d+ (h|days)");

        jdbc.update("update submission set received_at = received_at - interval '9' day");
        assertThat(ann.opens("/desk").text("tbody td:nth-child(6)")).endsWith("9 days");
        assertThat(ann.opens("/desk").text(".desk-clock-late")).matches("late by \\d days");

        takes(ann, reference, Map.of("step", "TAKE"));
        takes(ann, reference, Map.of("step", "CONTACT"));
        assertThat(ann.opens("/desk").text("tbody td:nth-child(7)")).isEqualTo("Reached");
    }

    @Test
    void opensARequestWithEverythingAndWritesTheLookDown() {
        String reference = asks("Rosa Delgado");

        Seen seen = ann.opens("/desk/requests/" + reference);

        assertThat(seen.text(".answer-name")).isEqualTo("Rosa Delgado");
        assertThat(seen.text(".answer-phone")).isEqualTo("303-555-0142");
        assertThat(seen.page().title()).doesNotContain("Rosa");
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where who = ? and act = 'submission.open' and record = ?",
                        Integer.class,
                        nameOfAnn,
                        reference))
                .isEqualTo(1);
    }

    @Test
    void leadsARequestFromNewToScheduled() {
        String reference = asks("Rosa Delgado");

        takes(ann, reference, Map.of("step", "TAKE"));
        takes(ann, reference, Map.of("step", "ATTEMPT", "note", "No answer, no voicemail."));
        takes(ann, reference, Map.of("step", "CONTACT"));
        takes(ann, reference, Map.of("step", "SCHEDULE"));

        Seen seen = ben.opens("/desk/requests/" + reference);
        assertThat(seen.text(".desk-standing")).startsWith("Scheduled. " + nameOfAnn + " owns it.");
        assertThat(seen.page().select(".desk-timeline li")).hasSize(4);
        assertThat(seen.text(".desk-timeline")).contains("tried to reach the person No answer, no voicemail.");
        assertThat(ann.opens("/desk").text("main")).doesNotContain(reference);
        assertThat(ann.opens("/desk?status=SCHEDULED").text("main")).contains(reference);
    }

    @Test
    void offersOnlyTheStepsThatArePossible() {
        String reference = asks("Rosa Delgado");

        assertThat(ann.opens("/desk/requests/" + reference)
                        .page()
                        .select("button[name=step]")
                        .eachAttr("value"))
                .containsExactly("TAKE", "NOTE", "MARK_URGENT", "HAND_OVER", "CLOSE");
        assertThat(ann.opens("/desk/messages/" + writes("Hours"))
                        .page()
                        .select("button[name=step]")
                        .eachAttr("value"))
                .doesNotContain("SCHEDULE", "WAIT");
    }

    @Test
    void refusesToCloseWithoutReasonAndKeepsTheNote() {
        String reference = asks("Rosa Delgado");

        Seen seen = takes(ann, reference, Map.of("step", "CLOSE", "note", "Moved away."));

        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.text("#refused")).isEqualTo("Choose why it is closed.");
        assertThat(seen.page().select("textarea").text()).isEqualTo("Moved away.");
        assertThat(seen.text(".desk-standing")).startsWith("New.");
    }

    @Test
    void closesForAReasonAndReopens() {
        String reference = asks("Rosa Delgado");

        takes(ann, reference, Map.of("step", "CLOSE", "reason", "DECLINED_BY_PATIENT"));
        assertThat(ann.opens("/desk/requests/" + reference).text(".desk-standing"))
                .startsWith("Closed: Declined by patient.");
        takes(ben, reference, Map.of("step", "REOPEN"));

        assertThat(ann.opens("/desk/requests/" + reference).text(".desk-standing"))
                .startsWith("In review. " + nameOfBen + " owns it.");
    }

    @Test
    void showsTheSlowerOfTwoWhatHappenedAndLosesNothing() {
        String reference = asks("Rosa Delgado");
        String address = "/desk/requests/" + reference;
        Map<String, String> onBensScreen = new HashMap<>();
        ben.opens(address)
                .page()
                .select("form.desk-step input[type=hidden]")
                .forEach(hidden -> onBensScreen.put(hidden.attr("name"), hidden.val()));
        takes(ann, reference, Map.of("step", "TAKE", "note", "I call her at ten."));

        onBensScreen.putAll(Map.of("step", "TAKE", "note", "She is my patient."));
        Seen seen = ben.posts(address, onBensScreen);

        assertThat(seen.status()).isEqualTo(409);
        assertThat(seen.text("#meanwhile")).contains(nameOfAnn + " took it", "I call her at ten.");
        assertThat(seen.page().select("textarea").text()).isEqualTo("She is my patient.");
        assertThat(seen.text("#meanwhile")).contains("You had chosen: Take it");
        assertThat(ann.opens(address).text(".desk-standing")).contains(nameOfAnn + " owns it.");
    }

    @Test
    void handsOverToAColleagueWhoMayOpenRequests() throws RefusedException {
        String editor = "ed." + UUID.randomUUID().toString().substring(0, 8);
        staff.add(editor, Role.EDITOR, StaffVisitor.PASSWORD);
        String reference = asks("Rosa Delgado");

        assertThat(ann.opens("/desk/requests/" + reference)
                        .page()
                        .select("select[name=colleague] option")
                        .eachText())
                .contains(nameOfBen)
                .doesNotContain(nameOfAnn, editor);
        takes(ann, reference, Map.of("step", "HAND_OVER", "colleague", nameOfBen));
        assertThat(ann.opens("/desk?owner=" + nameOfBen).text("tbody")).contains(reference);
        assertThat(takes(ann, reference, Map.of("step", "HAND_OVER", "colleague", editor))
                        .text("#refused"))
                .isEqualTo("Choose the colleague who takes it.");
    }

    @Test
    void filtersTheInbox() {
        String request = asks("Rosa Delgado");
        String message = writes("Hours");

        assertThat(ann.opens("/desk?kind=MESSAGE").text("tbody"))
                .contains(message)
                .doesNotContain(request);
        assertThat(ann.opens("/desk?area=LOWER_BACK").text("tbody"))
                .contains(request)
                .doesNotContain(message);
        assertThat(ann.opens("/desk?area=KNEE").text("main")).contains("Nothing waits here.");
        assertThat(ann.opens("/desk?owner=nobody").text("tbody")).contains(request, message);
        assertThat(ann.opens("/desk?source=/blog/first-visit").text("main")).contains("Nothing waits here.");
        assertThat(ann.opens("/desk?from=2999-01-01").text("main")).contains("Nothing waits here.");
        assertThat(ann.opens("/desk?to=2999-01-01").text("tbody")).contains(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/requests/PT-0000-0000", "/desk/messages/nonsense"})
    void saysThatAReferenceIsUnknown(String address) {
        assertThat(ann.opens(address).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk?status=NONSENSE", "/desk?page=0", "/desk?page=41", "/desk?from=soon"})
    void refusesAFilterThatMeansNothing(String address) {
        assertThat(ann.opens(address).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk?to=%2B999999999-12-31",
                "/desk?from=-999999999-01-01",
                "/desk?owner=%00",
                "/desk?source=a%00"
            })
    void bearsAFilterThatNoDatabaseUnderstands(String address) {
        assertThat(ann.opens(address).status()).isEqualTo(200);
    }

    @Test
    void takesAStepHoweverTheReferenceIsWritten() {
        String reference = asks("Rosa Delgado");
        String address = "/desk/requests/" + reference.toLowerCase(java.util.Locale.ROOT);

        assertThat(ann.sends(address, address, Map.of("step", "TAKE")).leadsTo())
                .isEqualTo("/desk/requests/" + reference);
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where who = ? and record = ?",
                        Integer.class,
                        nameOfAnn,
                        reference))
                .isEqualTo(2);
    }

    @Test
    void showsNothingLiveThatAStrangerTyped() {
        String reference = asks("<img src=x onerror=alert(1)>Eve");

        assertThat(ann.opens("/desk/requests/" + reference).page().select("dd img, script"))
                .isEmpty();
        assertThat(ann.opens("/desk").page().select("td img")).isEmpty();
    }

    private Seen takes(StaffVisitor person, String reference, Map<String, String> answers) {
        String address = "/desk/requests/" + reference;
        return person.sends(address, address, answers);
    }

    private String asks(String name) {
        return reference(
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
                        "2026-11"));
    }

    private String writes(String subject) {
        return reference(
                "/contact",
                Map.of("name", "Ana", "replyTo", "ana@example.com", "subject", subject, "message", "Open?"));
    }

    private String reference(String form, Map<String, String> answers) {
        Visitor visitor = Visitor.of(port);
        return visitor.opens(visitor.sends(form, answers).leadsTo()).text(".reference");
    }
}

package clinic.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import clinic.submission.SubmissionSearch;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SiteTest
@ExtendWith(OutputCaptureExtension.class)
class PeopleTests {

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
    StaffRegister staff;

    @Autowired
    SubmissionSearch search;

    @Autowired
    JdbcTemplate jdbc;

    StaffVisitor olga;
    String nameOfOlga;
    String request;
    String message;
    String other;

    @BeforeEach
    void rosaHasWrittenTwiceAndAnotherOnce() throws RefusedException {
        jdbc.update("delete from submission");
        nameOfOlga = open(Role.ADMINISTRATOR);
        olga = signedIn(nameOfOlga);
        request = sends(
                "/consultation",
                Map.of(
                        "warningSigns", "NO",
                        "fullName", "Rosa Delgado",
                        "phone", "303-555-0142",
                        "email", "rosa@example.com",
                        "area", "LOWER_BACK",
                        "note", "Needs a step-free way in.",
                        "source", "/blog/stem-cell-therapy-for-back-pain",
                        "consent", "2026-11"));
        message = sends(
                "/contact",
                Map.of(
                        "name", "Rosa Delgado",
                        "replyTo", "ROSA@example.com",
                        "subject", "Parking",
                        "message", "Where can I park?"));
        other = sends(
                "/contact",
                Map.of(
                        "name", "Robert Delgado",
                        "replyTo", "303-555-0199",
                        "subject", "Otherwise",
                        "message", "Something of his own"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosa@example.com", "Rosa Delgado", "rosa", "delgado rosa@example.com"})
    void findsAllThatOnePersonSent(String words) {
        Seen seen = finds(words);

        assertThat(seen.page().select("tbody a").eachText()).containsExactly(message, request);
        assertThat(seen.page().select("tbody input[checked]")).hasSize(2);
        assertThat(seen.text("tbody")).contains("R… D…").doesNotContain("Rosa", "Delgado", "example.com");
        assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
        assertThat(seen.page().title()).startsWith("A person’s data – ");
        assertThat(linesOf(nameOfOlga)).contains("people.search found-2");
    }

    @Test
    void findsByPhoneAndReferenceToo() {
        assertThat(finds("(303) 555-0142").page().select("tbody a").eachText()).containsExactly(request);
        assertThat(finds(request).page().select("tbody a").eachText()).containsExactly(request);
        assertThat(finds("delgado").page().select("tbody a").eachText()).containsExactly(other, message, request);
        Seen nobody = finds("Nobody Here");
        assertThat(nobody.text("#found")).isEqualTo("Nothing found");
        assertThat(nobody.page().select("form[action=/desk/people/file]")).isEmpty();
    }

    @Test
    void asksForSomethingToSearchBy() {
        Seen seen = finds("  ");

        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.text(".refusals")).contains("Enter a name, a phone number, an email address or a reference");
        assertThat(linesOf(nameOfOlga)).noneMatch(line -> line.startsWith("people."));
    }

    @Test
    void handsOutEverythingAndNothingOfOthers() {
        steps(request, Map.of("step", "TAKE", "note", "Calls back at noon."));
        steps(request, Map.of("step", "CONTACT"));

        HttpResponse<byte[]> file = downloads(request, message);
        Document page = Jsoup.parse(new String(file.body(), UTF_8));

        assertThat(page.select("h2").eachText())
                .containsExactly("Consultation request " + request, "Message " + message);
        assertThat(page.text())
                .contains(
                        "Rosa Delgado",
                        "303-555-0142",
                        "rosa@example.com",
                        "ROSA@example.com",
                        "Lower back",
                        "Needs a step-free way in.",
                        "/blog/stem-cell-therapy-for-back-pain",
                        "To wording 2026-11",
                        "Parking",
                        "Where can I park?",
                        nameOfOlga + " took it",
                        "Calls back at noon.",
                        "spoke with the person")
                .doesNotContain("Robert", "303-555-0199", "Something of his own", other);
        assertThat(page.title()).isEqualTo("What we have stored about you");
        assertThat(page.select("link, script, img, form")).isEmpty();
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"stored-about-you-\\d{4}-\\d\\d-\\d\\d\\.html\"");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(linesOf(nameOfOlga)).contains("people.export " + request, "people.export " + message);
    }

    @Test
    void showsWhatWouldGoBeforeAnythingGoes() {
        Seen asked = asksToErase(request, message);

        assertThat(asked.text("h1")).isEqualTo("Erase these 2 for good?");
        assertThat(asked.page().select("tbody a").eachText()).containsExactly(request, message);
        assertThat(asked.text("main")).contains("backups that were made before").doesNotContain("Rosa");
        assertThat(rowsIn("submission")).isEqualTo(3);
        assertThat(linesOf(nameOfOlga)).noneMatch(line -> line.startsWith("people.erase"));
    }

    @Test
    void erasesSoThatNothingIsFoundAnyMore() {
        steps(request, Map.of("step", "TAKE", "note", "Calls back at noon."));

        Seen erased = erases(request, message);

        assertThat(erased.leadsTo()).isEqualTo("/desk/people");
        assertThat(olga.opens("/desk/people").text(".desk-said")).isEqualTo("2 are erased for good.");
        assertThat(finds("rosa").text("#found")).isEqualTo("Nothing found");
        assertThat(search.find("rosa@example.com", 10)).isEmpty();
        assertThat(search.find("303-555-0142", 10)).isEmpty();
        assertThat(olga.opens("/desk/requests/" + request).status()).isEqualTo(404);
        assertThat(olga.opens("/desk").text("tbody")).contains(other).doesNotContain(request, message);
        assertThat(new String(
                        olga.downloads("/desk/export", "/desk/export", Map.of("format", "CSV"))
                                .body(),
                        UTF_8))
                .contains(other)
                .doesNotContain("Rosa", "rosa@example.com", request);
        assertThat(TABLES.stream().map(this::rowsIn)).containsExactly(1L, 2L, 3L, 0L, 0L, 1L);
        assertThat(linesOf(nameOfOlga)).contains("people.erase " + request, "people.erase " + message);
    }

    @Test
    void takesTheSameAgainAfterItWasErased() {
        erases(message);

        String again = sends(
                "/contact",
                Map.of(
                        "name", "Rosa Delgado",
                        "replyTo", "ROSA@example.com",
                        "subject", "Parking",
                        "message", "Where can I park?"));

        assertThat(again).startsWith("PT-").isNotEqualTo(message);
    }

    @Test
    void isOfferedOnThePageOfOneSubmissionToAdministratorsOnly() throws RefusedException {
        String address = "/desk/requests/" + request;
        assertThat(signedIn(open(Role.FRONT_DESK)).opens(address).page().select(".people-one"))
                .isEmpty();

        HttpResponse<byte[]> file = olga.downloads(address, "/desk/people/file", Map.of());
        assertThat(new String(file.body(), UTF_8)).contains("Rosa Delgado").doesNotContain("Parking");
        assertThat(olga.opens(address).page().select(".people-one [formaction]").attr("formaction"))
                .isEqualTo("/desk/people/erase");
    }

    @Test
    void asksToChooseSomethingThatIsThere() {
        erases(message);

        for (String gone : List.of(message, "PT-0000-0000", "' or 1=1 --")) {
            assertThat(asksToErase(gone).status()).as(gone).isEqualTo(422);
            assertThat(downloads(gone).statusCode()).as(gone).isEqualTo(422);
        }
        assertThat(erases(message).leadsTo()).isEqualTo("/desk/people");
        assertThat(olga.opens("/desk/people").text(".desk-said")).isEqualTo("Nothing was there to erase.");
        assertThat(linesOf(nameOfOlga)).containsOnlyOnce("people.erase " + message);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"FRONT_DESK", "CLINICIAN", "EDITOR"})
    void isClosedToEveryoneElse(Role role) throws RefusedException {
        StaffVisitor ben = signedIn(open(role));
        String token = ben.opens("/desk/account").page().select("[name=_csrf]").val();
        Map<String, String> form = Map.of("_csrf", token, request, "chosen", "words", "rosa");

        for (String address :
                List.of("/desk/people", "/desk/people/file", "/desk/people/erase", "/desk/people/erased")) {
            assertThat(ben.posts(address, form).status()).as(address).isEqualTo(403);
            assertThat(olga.posts(address, Map.of(request, "chosen")).status())
                    .as(address + " without token")
                    .isEqualTo(403);
        }
        assertThat(rowsIn("submission")).isEqualTo(3);
    }

    @Test
    void leavesNothingPersonalInTheLogOrTheTrail(CapturedOutput output) {
        finds("rosa@example.com");
        downloads(request);
        asksToErase(request);
        erases(request);

        assertThat(output.getAll()).doesNotContainIgnoringCase("rosa").doesNotContain("303-555-0142", "step-free");
        assertThat(jdbc.queryForList("select who || act || coalesce(record, '') from audit_entry", String.class))
                .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains("rosa"));
    }

    private Seen finds(String words) {
        return olga.sends("/desk/people", "/desk/people", Map.of("words", words));
    }

    private HttpResponse<byte[]> downloads(String... references) {
        return olga.downloads("/desk/people/file", chosen(references));
    }

    private Seen asksToErase(String... references) {
        return olga.posts("/desk/people/erase", chosen(references));
    }

    private Seen erases(String... references) {
        return olga.posts("/desk/people/erased", chosen(references));
    }

    private Map<String, String> chosen(String... references) {
        Map<String, String> form = new HashMap<>();
        form.put(
                "_csrf",
                olga.opens("/desk/people").page().select("[name=_csrf]").get(0).val());
        for (String reference : references) {
            form.put(reference, "chosen");
        }
        return form;
    }

    private void steps(String reference, Map<String, String> answers) {
        String address = "/desk/requests/" + reference;
        assertThat(olga.sends(address, address, answers).status()).isEqualTo(303);
    }

    private String open(Role role) throws RefusedException {
        String name = "person." + UUID.randomUUID().toString().substring(0, 8);
        staff.add(name, role, StaffVisitor.PASSWORD);
        return name;
    }

    private StaffVisitor signedIn(String name) {
        StaffVisitor visitor = StaffVisitor.of(port);
        visitor.signsIn(name);
        return visitor;
    }

    private long rowsIn(String table) {
        Long rows = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return rows == null ? 0 : rows;
    }

    private List<String> linesOf(String who) {
        return jdbc.queryForList(
                "select act || ' ' || coalesce(record, '') from audit_entry where who = ?", String.class, who);
    }

    private String sends(String form, Map<String, String> answers) {
        Visitor visitor = Visitor.of(port);
        return visitor.opens(visitor.sends(form, new HashMap<>(answers)).leadsTo())
                .text(".reference");
    }
}

package clinic;

import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ann of the front desk and Ben the clinician are signed in, each at a browser of their own. */
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AtTheDesk {

    @LocalServerPort
    protected int port;

    @Autowired
    protected StaffRegister staff;

    @Autowired
    protected JdbcTemplate jdbc;

    protected StaffVisitor ann;
    protected StaffVisitor ben;
    protected String nameOfAnn;
    protected String nameOfBen;

    @BeforeAll
    void annAndBenComeToWork() throws RefusedException {
        nameOfAnn = "ann." + UUID.randomUUID().toString().substring(0, 8);
        nameOfBen = "ben." + UUID.randomUUID().toString().substring(0, 8);
        ann = signedIn(nameOfAnn, Role.FRONT_DESK);
        ben = signedIn(nameOfBen, Role.CLINICIAN);
    }

    protected StaffVisitor signedIn(String name, Role role) throws RefusedException {
        staff.add(name, role, StaffVisitor.PASSWORD);
        StaffVisitor visitor = StaffVisitor.of(port);
        visitor.signsIn(name);
        return visitor;
    }

    /** A patient asks on the site. */
    protected String asks(String name, String phone) {
        return reference(
                "/consultation",
                Map.of(
                        "warningSigns",
                        "NO",
                        "fullName",
                        name,
                        "phone",
                        phone,
                        "area",
                        "LOWER_BACK",
                        "consent",
                        "2026-11"));
    }

    /** Somebody writes to the clinic. */
    protected String writes(String name, String replyTo) {
        return reference("/contact", Map.of("name", name, "replyTo", replyTo, "subject", "Hours", "message", "Open?"));
    }

    private String reference(String form, Map<String, String> answers) {
        Visitor visitor = Visitor.of(port);
        return visitor.opens(visitor.sends(form, answers).leadsTo()).text(".reference");
    }

    /** What staff enter for a patient on the telephone, with some of it changed. */
    protected static Map<String, String> call(String... changes) {
        Map<String, String> answers = new HashMap<>(Map.of(
                "channel", "PHONE",
                "forWhom", "ME",
                "script", "NO_SIGNS",
                "agrees", "YES",
                "fullName", "Rosa Delgado",
                "phone", "303-555-0142",
                "area", "KNEE",
                "then", "WAIT"));
        for (int i = 0; i < changes.length; i += 2) {
            answers.put(changes[i], changes[i + 1]);
        }
        return answers;
    }

    /** Takes a step with a request, as the page that is open now sends it. */
    protected Visitor.Seen takes(StaffVisitor person, String reference, Map<String, String> answers) {
        String address = "/desk/requests/" + reference;
        return person.sends(address, address, answers);
    }

    /** Everything that is filled in on the page in the form for this address. */
    protected static Map<String, String> filledIn(Visitor.Seen seen, String action) {
        Map<String, String> all = new HashMap<>();
        ((FormElement) Objects.requireNonNull(seen.page().selectFirst("form[action=" + action + "]")))
                .formData()
                .forEach(field -> all.put(field.key(), field.value()));
        return all;
    }

    /** What somebody did, as the audit trail has it. */
    protected List<String> auditOf(String who, String record) {
        return jdbc.queryForList(
                "select act from audit_entry where who = ? and record = ? order by id", String.class, who, record);
    }
}

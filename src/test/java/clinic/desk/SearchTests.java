package clinic.desk;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SiteTest
class SearchTests {

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister staff;

    @Autowired
    JdbcTemplate jdbc;

    StaffVisitor ann;
    String nameOfAnn;

    @BeforeEach
    void annComesToWork() throws RefusedException {
        jdbc.update("delete from submission");
        nameOfAnn = "ann." + UUID.randomUUID().toString().substring(0, 8);
        staff.add(nameOfAnn, Role.FRONT_DESK, StaffVisitor.PASSWORD);
        ann = StaffVisitor.of(port);
        ann.signsIn(nameOfAnn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delgado", "Rosa Delgado", "(303) 555-0142", "ROSA@example.com", "delgado 303 555 0142"})
    void findsAPersonByWhatTheySayOnTheTelephone(String words) {
        String reference = asks("Rosa Delgado");
        asks("Robert Miller", "303-555-0199", "robert@example.com");

        Seen seen = searches(words);

        assertThat(seen.page().select("tbody a").eachText()).containsExactly(reference);
        assertThat(seen.text("tbody")).contains("R… D…").doesNotContain("Delgado");
        assertThat(seen.page().select("#search-words").val()).isEqualTo(words);
        assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void findsWhatIsClosedToo() {
        String reference = asks("Rosa Delgado");
        jdbc.update("update submission set status = 'CLOSED', open = false");

        assertThat(searches("delgado").text("tbody")).contains(reference, "Closed");
    }

    @Test
    void opensAReferenceHoweverItIsReadOut() {
        String reference = asks("Rosa Delgado");

        for (String heard : new String[] {
            reference,
            reference.toLowerCase(Locale.ROOT),
            reference.substring(3),
            reference.replace("-", " ").replace('0', 'O').replace('1', 'l')
        }) {
            assertThat(searches(heard).leadsTo()).as(heard).isEqualTo("/desk/requests/" + reference);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Delgad", "PT-0000-0000", "<script>", "%", "' or 1=1"})
    void saysHowToSearchIfNobodyIsFound(String words) {
        asks("Rosa Delgado");

        Seen seen = searches(words);

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text("main")).contains("Nothing found. Only whole words and whole numbers are found");
        assertThat(seen.page().select("tbody")).isEmpty();
    }

    @Test
    void showsNothingBeforeAnythingIsAskedFor() {
        asks("Rosa Delgado");

        assertThat(ann.opens("/desk/search").page().select("tbody")).isEmpty();
        assertThat(searches(" ").text("main")).doesNotContain("Nothing found").doesNotContain("R… D…");
    }

    @Test
    void writesThatSomebodySearchedButNotForWhom() {
        asks("Rosa Delgado");

        searches("delgado");

        assertThat(jdbc.queryForList(
                        "select record from audit_entry where who = ? and act = 'submission.search'",
                        String.class,
                        nameOfAnn))
                .containsExactly("found-1");
    }

    private Seen searches(String words) {
        return ann.sends("/desk", "/desk/search", Map.of("words", words));
    }

    private String asks(String name) {
        return asks(name, "303-555-0142", "rosa@example.com");
    }

    private String asks(String name, String phone, String email) {
        Visitor visitor = Visitor.of(port);
        Seen sent = visitor.sends(
                "/consultation",
                Map.of(
                        "warningSigns",
                        "NO",
                        "fullName",
                        name,
                        "phone",
                        phone,
                        "email",
                        email,
                        "area",
                        "LOWER_BACK",
                        "consent",
                        "2026-11"));
        return visitor.opens(sent.leadsTo()).text(".reference");
    }
}

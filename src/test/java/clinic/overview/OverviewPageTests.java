package clinic.overview;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SiteTest
class OverviewPageTests {

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister staff;

    @Autowired
    JdbcTemplate jdbc;

    StaffVisitor ann;

    @BeforeEach
    void annComesToWork() throws RefusedException {
        jdbc.update("delete from submission");
        String name = "ann." + UUID.randomUUID().toString().substring(0, 8);
        staff.add(name, Role.FRONT_DESK, StaffVisitor.PASSWORD);
        ann = StaffVisitor.of(port);
        ann.signsIn(name);
    }

    @Test
    void showsWhatCameInAndWhatWaits() {
        asks("Rosa Delgado", "/blog/stem-cell-therapy-for-back-pain");
        asks("Robert Miller", "");
        jdbc.update("update submission set first_contact_at = received_at + interval '30' minute where source is null");

        Seen seen = ann.opens("/desk/overview");

        assertThat(seen.text("section[aria-labelledby=weeks] tr:last-child .number"))
                .isEqualTo("2");
        assertThat(seen.text("section[aria-labelledby=ages] tr:first-child")).isEqualTo("Today 2");
        assertThat(seen.text(".median")).isEqualTo("30 min");
        assertThat(seen.text("section[aria-labelledby=pages] table"))
                .contains("Stem Cell Therapy for Back Pain 1", "No article 1");
        assertThat(seen.page().select("rect[width=100%]")).isNotEmpty();
        assertThat(seen.text("main")).doesNotContain("Rosa", "Robert");
        String older = seen.page().select("section[aria-labelledby=pages] a").attr("href");
        assertThat(ann.opens(older).page().select("tbody tr")).hasSize(1);
    }

    @Test
    void countsNoSpam() {
        asks("Buy now", "");
        jdbc.update("update submission set status = 'CLOSED', open = false, close_reason = 'SPAM'");

        Seen seen = ann.opens("/desk/overview");

        assertThat(seen.text("section[aria-labelledby=weeks] tr:last-child .number"))
                .isEqualTo("0");
        assertThat(seen.text("main"))
                .contains("Nobody who wrote in the last 12 weeks has been reached yet.")
                .contains("Nothing came in during the last 12 weeks.");
    }

    private void asks(String name, String source) {
        assertThat(Visitor.of(port)
                        .sends(
                                "/consultation",
                                Map.of(
                                        "warningSigns", "NO",
                                        "fullName", name,
                                        "phone", "303-555-0142",
                                        "area", "LOWER_BACK",
                                        "source", source,
                                        "consent", "2026-11"))
                        .status())
                .isEqualTo(303);
    }
}

package clinic.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor.Seen;
import clinic.content.Content;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The workbench of a site on which nothing is wrong. */
@SiteTest
class ShippedWorkbenchTests {

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister staff;

    @Autowired
    Content content;

    StaffVisitor edith;

    @BeforeEach
    void edithComesToWork() throws RefusedException {
        String name = "edith." + UUID.randomUUID().toString().substring(0, 8);
        staff.add(name, Role.EDITOR, StaffVisitor.PASSWORD);
        edith = StaffVisitor.of(port);
        edith.signsIn(name);
    }

    @Test
    void isWhatEditorsSeeFirst() {
        assertThat(edith.opens("/desk/account/first-page").leadsTo()).isEqualTo("/desk/content");
        assertThat(edith.opens("/desk/content").page().select(".files li"))
                .hasSize(
                        content.tree().pages().size() + content.tree().notices().size());
    }

    @Test
    void saysThatAllIsWell() {
        Seen seen = edith.opens("/desk/content/problems");

        assertThat(seen.text("main"))
                .contains("All is well: there is no problem with any file.", "Files last taken over");
        assertThat(seen.page().select(".desk-waiting, .finding-place")).isEmpty();
    }

    @Test
    void showsTheGuide() {
        Seen seen = edith.opens("/desk/content/guide");

        assertThat(seen.page().select("h1").eachText()).containsExactly("The editors’ guide");
        assertThat(seen.page().select(".prose h2").eachText()).contains("Where a page is found", "The top of a file");
        assertThat(seen.text(".prose table")).contains("publishAt");
        assertThat(seen.page().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }
}

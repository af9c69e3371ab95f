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

/** The workbench of the site as it ships. */
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

    /** Its words stay as their source has them, so it is the only one with warnings; all else waits for a signature. */
    @Test
    void warnsOfNothingButHowTheFirstArticleIsWritten() {
        Seen seen = edith.opens("/desk/content/problems?severity=WARNING");

        assertThat(seen.text("main")).contains("No errors, ", "Files last taken over");
        assertThat(seen.page().select(".problem-file h2").eachText())
                .containsExactly("blog/stem-cell-therapy-for-back-pain.md");
        assertThat(edith.opens("/desk/content/problems?severity=HINT&file=health")
                        .text("main"))
                .contains("health/treatments.yaml", "needs sign-off by a clinician and counsel");
    }

    @Test
    void showsHowHardAPageIsToRead() {
        assertThat(edith.opens("/desk/content?words=stem-cell-therapy").text(".files-grade"))
                .matches("Grade 1\\d\\.\\d");
        assertThat(edith.opens("/desk/content?words=low-back-pain").text(".files-grade"))
                .matches("Grade [4-7]\\.\\d");

        Seen file = edith.opens("/desk/content/page?file=blog/stem-cell-therapy-for-back-pain.md");
        assertThat(file.page().select(".grades dt").eachText())
                .containsExactly("SMOG", "Flesch-Kincaid", "Gunning fog", "Coleman-Liau", "ARI");
        assertThat(file.page().select(".grades dd").eachText()).allMatch(grade -> grade.matches("\\d+\\.\\d"));
        assertThat(file.text(".findings")).contains("This sentence has");
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

package clinic.desk;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.AtTheDesk;
import clinic.SiteTest;
import clinic.Visitor;
import clinic.Visitor.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;

/** Everything about one request or message on one page. */
class RequestPageTests extends AtTheDesk {

    @Value("${clinic.data}")
    Path data;

    @BeforeEach
    void forgetAll() {
        jdbc.update("delete from submission");
    }

    @Test
    void makesTheUsualStepsStandOut() {
        String reference = asks("Rosa Delgado", "303-555-0142");

        assertThat(open(reference)
                        .page()
                        .select("button[name=step]:not(.button-quiet)")
                        .eachText())
                .containsExactly("Take it");
        takes(ann, reference, Map.of("step", "TAKE"));
        assertThat(open(reference)
                        .page()
                        .select("button[name=step]:not(.button-quiet)")
                        .eachText())
                .containsExactly("Tried to reach the person", "Spoke with the person");
    }

    @Test
    void countsTheTriesAndSaysWhen() {
        String reference = asks("Rosa Delgado", "303-555-0142");
        takes(ann, reference, Map.of("step", "TAKE"));
        assertThat(open(reference).page().select("#tries")).isEmpty();
        takes(ann, reference, Map.of("step", "ATTEMPT"));
        assertThat(open(reference).text("#tries")).startsWith("Tried once to reach the person:");
        takes(ben, reference, Map.of("step", "ATTEMPT"));

        assertThat(open(reference).text("#tries")).startsWith("Tried 2 times to reach the person:");
        assertThat(open(reference).page().select("#tries time")).hasSize(2);
        assertThat(open(reference).text(".desk-standing")).startsWith("Contact attempted.");
    }

    @Test
    void asksForAReasonOnlyWhereClosingIsPossible() {
        String reference = asks("Rosa Delgado", "303-555-0142");
        assertThat(open(reference).page().select("select[name=reason]")).hasSize(1);
        takes(ann, reference, Map.of("step", "CLOSE", "reason", "WITHDRAWN"));

        assertThat(open(reference).page().select("select")).isEmpty();
    }

    @Test
    void leadsToACallOrALetterWithNothingInIt() {
        String message = writes("Rosa", "rosa@example.com");

        assertThat(open(asks("Rosa Delgado", "(303) 555-0142"))
                        .page()
                        .select(".answer-phone a")
                        .attr("href"))
                .isEqualTo("tel:+1-303-555-0142");
        assertThat(ann.opens("/desk/messages/" + message)
                        .page()
                        .select(".desk-answers a")
                        .eachAttr("href"))
                .containsExactly("mailto:rosa@example.com");
    }

    @Test
    void remindsToGiveNothingOutWhenSomeoneElseAsksOnTheSite() {
        assertThat(open(asks("Rosa Delgado", "303-555-0142")).page().select("#take-only"))
                .isEmpty();
        Visitor visitor = Visitor.of(port);
        Seen sent = visitor.sends(
                "/consultation",
                Map.of(
                        "warningSigns", "NO",
                        "forWhom", "SOMEONE_ELSE",
                        "fullName", "Rosa Delgado",
                        "phone", "303-555-0177",
                        "area", "KNEE",
                        "consent", "2026-11"));

        assertThat(open(visitor.opens(sent.leadsTo()).text(".reference")).text("#take-only"))
                .contains("Do not give any out.");
    }

    @Test
    void addsToANoteAndNeverChangesOne() {
        String reference = asks("Rosa Delgado", "303-555-0142");
        takes(ann, reference, Map.of("step", "NOTE", "note", "Her son is called Tim."));
        takes(ann, reference, Map.of("step", "NOTE", "note", "It is Tom."));

        assertThat(open(reference).page().select(".desk-timeline .desk-note").eachText())
                .containsExactly("Her son is called Tim.", "It is Tom.");
        assertThat(open(reference).page().select("main form")).hasSize(1);
    }

    @Test
    void saysThatANoteIsMissing() {
        Seen seen = takes(ann, asks("Rosa Delgado", "303-555-0142"), Map.of("step", "NOTE"));

        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.text("#refused")).isEqualTo("Write a note first.");
    }

    /** What would be left if the power went in this moment. */
    @Test
    @Tag(SiteTest.H2)
    void hasEveryStepOnDiskBeforeItIsAcknowledged(@TempDir Path folder) throws IOException, SQLException {
        String reference = asks("Rosa Delgado", "303-555-0142");
        takes(ann, reference, Map.of("step", "TAKE"));
        Files.copy(data.resolve("clinic.mv.db"), folder.resolve("left.mv.db"));

        try (Connection left = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("left"));
                ResultSet row =
                        left.createStatement().executeQuery("select reference, status, owner from submission")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString("reference")).isEqualTo(reference);
            assertThat(row.getString("status")).isEqualTo("IN_REVIEW");
            assertThat(row.getString("owner")).isEqualTo(nameOfAnn);
        }
    }

    private Seen open(String reference) {
        return ann.opens("/desk/requests/" + reference);
    }
}

package clinic.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.Visitor.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Staff enter words that are found nowhere else, and they are looked for where they must not be. */
@ExtendWith(OutputCaptureExtension.class)
@Tag(SiteTest.H2)
class IntakeCanaryTests extends TakingCalls {

    private static final List<String> MARKERS = List.of(
            "Canarycaller",
            "Canarykin",
            "303-555-0191",
            "3035550191",
            "Canarypatient",
            "303-555-0192",
            "canarycall@example.com",
            "Canaryneed",
            "Canarystaff");

    @Value("${clinic.data}")
    Path data;

    @Test
    void findsNothingPersonalInTheDatabaseFileTheLogOrAnAddress(CapturedOutput output) throws IOException {
        Map<String, String> call = call(
                "forWhom", "SOMEONE_ELSE",
                "requesterName", "Canarycaller",
                "relationship", "Canarykin",
                "callback", "303-555-0191",
                "fullName", "Canarypatient",
                "phone", "303-555-0192",
                "email", "canarycall@example.com",
                "note", "Canaryneed",
                "staffNote", "Canarystaff");
        Seen saved = ann.sends(PAGE, PAGE, call);
        Seen shownFirst = ann.sends(PAGE, PAGE, call);
        call.put("script", "SIGNS");
        Seen stopped = ann.sends(PAGE, PAGE, call);
        jdbc.execute("checkpoint sync");

        assertThat(saved.status()).isEqualTo(303);
        assertThat(shownFirst.page().select("#same")).hasSize(1);
        assertThat(stopped.page().select("#stop")).hasSize(1);
        String bytes = Files.readString(data.resolve("clinic.mv.db"), ISO_8859_1);
        assertThat(bytes).as("what is not personal").contains(saved.leadsTo().replaceFirst(".*/", ""));
        assertThat(MARKERS).allSatisfy(marker -> {
            assertThat(bytes).doesNotContainIgnoringCase(marker);
            assertThat(output.getAll()).doesNotContainIgnoringCase(marker);
            assertThat(saved.leadsTo()
                            + shownFirst.page().title()
                            + stopped.page().title())
                    .doesNotContainIgnoringCase(marker);
        });
    }
}

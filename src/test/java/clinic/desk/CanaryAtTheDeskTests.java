package clinic.desk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Works through a request whose every word is found nowhere else, and looks for them where the desk must not leave them. */
@SiteTest
@ExtendWith(OutputCaptureExtension.class)
@Tag(SiteTest.H2)
class CanaryAtTheDeskTests {

    private static final List<String> MARKERS = List.of(
            "Canaryname",
            "3035550187",
            "303-555-0187",
            "canarymail@example.com",
            "Canarynote",
            "Canarystep",
            "Canarytoolong");

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister staff;

    @Autowired
    JdbcTemplate jdbc;

    @TempDir
    Path folder;

    final List<Seen> seen = new ArrayList<>();
    StaffVisitor olga;

    @BeforeEach
    void olgaComesToWork() throws RefusedException {
        String name = "olga." + UUID.randomUUID().toString().substring(0, 8);
        staff.add(name, Role.ADMINISTRATOR, StaffVisitor.PASSWORD);
        olga = StaffVisitor.of(port);
        olga.signsIn(name);
    }

    @AfterEach
    void deleteAll() {
        jdbc.update("delete from submission");
    }

    @Test
    void findsNothingPersonalInTitlesAddressesSessionsTheAuditTrailTheLogOrABackup(CapturedOutput output)
            throws IOException {
        workThroughARequest();

        assertThat(seen).allSatisfy(each -> {
            clean(each.page().title());
            clean(each.headers().map().toString());
            each.page().select("[href],[action],[src]").forEach(link -> {
                clean(
                        link.attr("href").startsWith("mailto:")
                                        || link.attr("href").startsWith("tel:")
                                ? ""
                                : link.attr("href"));
                clean(link.attr("action") + link.attr("src"));
            });
        });
        assertThat(jdbc.queryForList("select attribute_bytes from spring_session_attributes", byte[].class))
                .isNotEmpty()
                .allSatisfy(bytes -> clean(new String(bytes, ISO_8859_1)));
        clean(jdbc.queryForList("select who, act, record from audit_entry").toString());
        clean(jdbc.queryForList("select task_name, task_instance from scheduled_tasks")
                .toString());
        clean(backup());
        clean(output.getAll());
    }

    private void workThroughARequest() {
        String reference = asks();
        String address = "/desk/requests/" + reference;
        look(olga.opens("/desk"));
        look(olga.sends("/desk", "/desk/search", Map.of("words", "Canaryname 303-555-0187")));
        look(olga.sends("/desk", "/desk/search", Map.of("words", "canarymail@example.com")));
        look(olga.opens(address));
        look(olga.sends(address, address, Map.of("step", "TAKE", "note", "Canarystep")));
        look(olga.sends(address, address, Map.of("step", "NOTE", "note", "Canarytoolong".repeat(100))));
        look(olga.sends(address, address, Map.of("step", "CLOSE", "note", "Canarystep")));
        look(olga.opens(address));
        look(olga.opens("/desk/overview"));
    }

    private void look(Seen page) {
        assertThat(page.status()).isIn(200, 303, 422);
        seen.add(page);
    }

    private String asks() {
        Visitor visitor = Visitor.of(port);
        Seen sent = visitor.sends(
                "/consultation",
                Map.of(
                        "warningSigns", "NO",
                        "fullName", "Canaryname",
                        "phone", "303-555-0187",
                        "email", "canarymail@example.com",
                        "area", "KNEE",
                        "note", "Canarynote",
                        "consent", "2026-11"));
        look(sent);
        Seen received = visitor.opens(sent.leadsTo());
        look(received);
        MARKERS.forEach(marker -> assertThat(received.page().html()).doesNotContain(marker));
        return received.text(".reference");
    }

    /** What H2 writes for the nightly copy: every page of the file, and every statement of a script. */
    private String backup() throws IOException {
        Path zip = folder.resolve("backup.zip");
        jdbc.execute("backup to '" + zip + "'");
        StringBuilder all = new StringBuilder(String.join("\n", jdbc.queryForList("script", String.class)));
        assertThat(all).as("the whole database").contains("INTO \"PUBLIC\".\"SUBMISSION\"");
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                all.append(new String(file.getInputStream(entry).readAllBytes(), ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static void clean(String text) {
        MARKERS.forEach(marker -> assertThat(text).doesNotContainIgnoringCase(marker));
    }
}

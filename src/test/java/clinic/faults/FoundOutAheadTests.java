package clinic.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.Postgres;
import clinic.StaffVisitor;
import clinic.Visitor;
import clinic.program.Jar;
import clinic.program.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site does with what the build found out ahead what it does without: its queries were written then. */
class FoundOutAheadTests {

    private static final List<String> AHEAD = List.of("env", "JDK_JAVA_OPTIONS=-Dspring.aot.enabled=true");

    @TempDir
    Path folder;

    @BeforeAll
    static void isThere() throws IOException {
        try (JarFile jar = new JarFile(Jar.packed().toFile())) {
            assumeTrue(
                    jar.getEntry("BOOT-INF/classes/clinic/ClinicSite__ApplicationContextInitializer.class") != null,
                    "the jar was built with Java 21 or later");
        }
    }

    @Test
    void takesARequestFromTheFormToTheExport() {
        try (Program site = Program.startedBy(AHEAD, folder, Program.freePort())) {
            takesARequestFromTheFormToTheExport(site);
        }
    }

    @Test
    void takesARequestFromTheFormToTheExportOnPostgres() {
        try (Program site = Program.startedBy(
                AHEAD,
                folder,
                Program.freePort(),
                "--spring.profiles.active=postgres",
                "--spring.datasource.url=" + Postgres.newDatabase(),
                "--spring.datasource.username=postgres")) {
            takesARequestFromTheFormToTheExport(site);
        }
    }

    private static void takesARequestFromTheFormToTheExport(Program site) {
        assertThat(site.output()).contains("Starting AOT-processed ClinicSite");
        String received = new Patient("Rosa Delgado").asks(site.port()).leadsTo();
        assertThat(new Patient("Rosa Delgado").asks(site.port()).leadsTo())
                .as("the same again")
                .isEqualTo(received);
        String reference = Visitor.of(site.port()).opens(received).text(".reference");
        StaffVisitor admin = site.administrator();

        assertThat(admin.opens("/desk").text("tbody")).contains(reference);
        assertThat(admin.sends("/desk/search", "/desk/search", Map.of("words", "delgado"))
                        .text("tbody"))
                .contains(reference);
        String request = "/desk/requests/" + reference;
        assertThat(admin.sends(request, request, Map.of("step", "TAKE")).leadsTo())
                .startsWith(request);
        assertThat(admin.opens(request).text("main")).contains("Rosa Delgado", "In review");
        assertThat(admin.opens("/desk/overview").status()).isEqualTo(200);
        assertThat(admin.opens("/desk/audit").text("tbody")).contains("admin");
        assertThat(admin.opens("/desk/accounts").text("tbody")).contains("admin");
        assertThat(new String(
                        admin.downloads("/desk/export", "/desk/export", Map.of("format", "CSV"))
                                .body(),
                        StandardCharsets.UTF_8))
                .contains(reference, "Rosa Delgado");
    }
}

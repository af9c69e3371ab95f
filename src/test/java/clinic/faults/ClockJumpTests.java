package clinic.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.StaffVisitor;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.program.Debian;
import clinic.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine whose clock is set while the site runs on; the clinic's is that of Chicago. */
class ClockJumpTests {

    @TempDir
    Path folder;

    private final List<String> references = new ArrayList<>();

    @Test
    void keepsNobodyOutAndDatesWhatComesByTheClock() throws IOException, InterruptedException {
        set(Duration.ZERO);
        try (Program site = Program.startedBy(underAClockOfItsOwn(), folder, Program.freePort(), Program.WITH_HEALTH)) {
            site.administrator();
            jumps(site, "2028-02-29T20:00:00Z", "February 29, 2028, 2:\\d\\d PM");
            jumps(site, "2028-03-12T08:00:00Z", "March 12, 2028, 3:\\d\\d AM");
            jumps(site, "2028-11-05T06:00:00Z", "November 5, 2028, 1:\\d\\d AM");
            jumps(site, "2028-11-05T07:00:00Z", "November 5, 2028, 1:\\d\\d AM");
            jumps(site, "2028-11-05T06:00:00Z", "November 5, 2028, 1:\\d\\d AM");
            guessesTooOften(site);
            jumps(
                    site,
                    Instant.now().toString(),
                    "\\w+ \\d+, %s, .*".formatted(Year.now(ZoneId.of("America/Chicago"))));

            assertThat(site.health("readiness")).isEqualTo(200);
            assertThat(site.metrics())
                    .contains("clinic_answers_total")
                    .doesNotContainPattern("clinic_answers_total\\{.*status=\"5xx\"} [1-9]");
        }
    }

    private void jumps(Program site, String instant, String shown) throws IOException {
        Instant target = Instant.parse(instant);
        set(Duration.between(Instant.now(), target));
        Awaitility.await().atMost(Patient.PATIENCE).until(() -> isAbout(target, site));

        Patient.readsOn(site.port());
        Seen received = new Patient("Lola " + "abcdefgh".charAt(references.size())).asks(site.port());
        assertThat(received.status()).isEqualTo(303);
        references.add(Visitor.of(site.port()).opens(received.leadsTo()).text(".reference"));
        StaffVisitor admin = StaffVisitor.of(site.port());
        assertThat(admin.signsIn("admin").status()).as("sign-in at " + instant).isEqualTo(303);
        assertThat(admin.opens("/desk/requests/" + references.get(references.size() - 1))
                        .text("main"))
                .containsPattern("Received " + shown);
        for (String reference : references) {
            assertThat(admin.opens("/desk/requests/" + reference).status()).isEqualTo(200);
        }
    }

    /** Whoever does not know the password has used up all tries for this name when the clock is set back. */
    private static void guessesTooOften(Program site) {
        assertThat(IntStream.range(0, 40).map(i -> StaffVisitor.of(site.port())
                        .signsIn("admin", "a wrong password, again")
                        .status()))
                .contains(429);
    }

    private static boolean isAbout(Instant time, Program site) {
        String date = Visitor.of(site.port()).opens("/").header("Date");
        Instant there =
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        return Duration.between(time, there).abs().compareTo(Duration.ofMinutes(20)) < 0;
    }

    private void set(Duration ahead) throws IOException {
        // Not the second before
        Files.writeString(folder.resolve("ahead"), "%+d%n".formatted(ahead.toSeconds() + 1));
    }

    private List<String> underAClockOfItsOwn() throws IOException, InterruptedException {
        assumeTrue(
                Debian.has(Path.of("/usr/bin/faketime"), "faketime")
                        && libfaketime().isPresent(),
                "faketime is here, or can be installed, which takes root on Debian");
        return List.of(
                "env",
                "LD_PRELOAD=" + libfaketime().orElseThrow(),
                "FAKETIME_TIMESTAMP_FILE=" + folder.resolve("ahead").toAbsolutePath(),
                "FAKETIME_CACHE_DURATION=1",
                // Pauses are not measured by the clock on the wall, and Java does not let itself be mended there
                "FAKETIME_DONT_FAKE_MONOTONIC=1",
                "FAKETIME_FORCE_MONOTONIC_FIX=0",
                "NO_FAKE_STAT=1");
    }

    private static Optional<Path> libfaketime() throws IOException {
        try (Stream<Path> found = Files.find(
                Path.of("/usr/lib"), 3, (path, attributes) -> path.endsWith("faketime/libfaketimeMT.so.1"))) {
            return found.findFirst();
        }
    }
}

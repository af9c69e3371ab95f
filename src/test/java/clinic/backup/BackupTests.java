package clinic.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.snapshot.Snapshots;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.FileSystemUtils;

@SiteTest
@TestPropertySource(
        properties = {
            "clinic.jobs.poll=50ms",
            "clinic.backup.daily=2",
            "clinic.backup.weekly=0",
            "clinic.backup.monthly=0"
        })
@ExtendWith(OutputCaptureExtension.class)
class BackupTests {

    private static final int WRITERS = 8;

    @LocalServerPort
    int port;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Backups backups;

    @Autowired
    BackupFolder folder;

    @Autowired
    StaffRegister staff;

    @Autowired
    JdbcTemplate jdbc;

    @Value("${clinic.keys}")
    Path keys;

    @TempDir
    Path elsewhere;

    StaffVisitor olga;

    @BeforeEach
    void olgaComesToWork() throws RefusedException {
        String name = "olga." + UUID.randomUUID().toString().substring(0, 8);
        staff.add(name, Role.ADMINISTRATOR, StaffVisitor.PASSWORD);
        olga = StaffVisitor.of(port);
        olga.signsIn(name);
    }

    @AfterEach
    void forgetTheRuns() throws IOException {
        jdbc.update("delete from backup_run");
        jdbc.update("delete from submission");
        FileSystemUtils.deleteRecursively(folder.path());
    }

    @Test
    void holdsWhateverWasAcknowledgedBeforeItBegan() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            writers.execute(() -> {
                while (!enough.get()) {
                    acknowledged.add(writes(UUID.randomUUID().toString()));
                }
            });
        }
        await(() -> acknowledged.size() > 10 * WRITERS);
        Set<String> before = Set.copyOf(acknowledged);
        Path file = elsewhere.resolve("busy.backup");
        snapshots.take(file, Instant.now());
        int during = acknowledged.size() - before.size();
        enough.set(true);
        writers.shutdown();
        assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        JdbcTemplate restored = restored(file);
        assertThat(during).as("written meanwhile").isPositive();
        assertThat(restored.queryForList("select reference from submission", String.class))
                .containsAll(before);
        assertThat(restored.queryForList(
                        "select reference from submission s where not exists"
                                + " (select 1 from contact_message m where m.id = s.id) or not exists"
                                + " (select 1 from submission_term t where t.submission_id = s.id) or not exists"
                                + " (select 1 from notification n where n.submission_id = s.id)",
                        String.class))
                .as("half a submission")
                .isEmpty();
    }

    @Test
    void holdsNothingThatCanBeReadWithoutTheKey() throws Exception {
        String reference = writes("Canarysubject");
        Path file = elsewhere.resolve("canary.backup");
        snapshots.take(file, Instant.now());

        assertThat(Files.readString(file, ISO_8859_1))
                .doesNotContainIgnoringCase("canary")
                .doesNotContain(reference, "submission", "administrator", "$argon2");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void showsHowTheBackupsWentAndMakesOneNow() throws IOException {
        Seen before = olga.opens("/desk/backups");
        assertThat(before.text("main"))
                .contains(
                        "None was made so far.",
                        "Each night at 3:30 AM",
                        folder.path().toString());
        Seen asked = olga.fillsIn(before, "/desk/backups/run", Map.of());
        assertThat(asked.leadsTo()).isEqualTo("/desk/backups");

        await(() -> rows().size() == 1);
        assertThat(rows().get(0)).contains("Made, and restored for a try").containsPattern("clinic-\\S+Z\\.backup");
        assertThat(Files.getPosixFilePermissions(folder.path()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(files()).hasSize(1);
        assertThat(olga.opens("/desk").text(".desk-menu")).doesNotContain("Backups (1)");
        assertThat(acts()).contains("backup.open", "backup.ask", "backup.run");
    }

    @Test
    void deletesOlderOnesOnlyOnceANewerOneIsThere(CapturedOutput output) throws IOException {
        Files.createDirectories(folder.path());
        List<String> older = List.of(
                "clinic-2026-01-01T10-30-00Z.backup",
                "clinic-2026-01-02T10-30-00Z.backup",
                "clinic-2026-01-03T10-30-00Z.backup",
                "notes.txt");
        for (String name : older) {
            Files.writeString(folder.path().resolve(name), "older");
        }
        Files.move(keys, keys.resolveSibling("away"));
        backups.run();
        Files.move(keys.resolveSibling("away"), keys);

        assertThat(rows()).singleElement().asString().contains("Not made: the key file is missing, damaged");
        assertThat(files()).containsExactlyInAnyOrderElementsOf(older);
        assertThat(olga.opens("/desk").text(".desk-menu")).contains("Backups (1)");
        assertThat(output).contains("No backup was made: trouble with the KEY");
        assertThat(jdbc.queryForList("select outcome from audit_entry where act = 'backup.run'", String.class))
                .contains("FAILED");

        backups.run();
        assertThat(rows()).hasSize(2);
        assertThat(files()).hasSize(3).contains("clinic-2026-01-03T10-30-00Z.backup", "notes.txt");
        assertThat(acts()).contains("backup.sweep");
        assertThat(olga.opens("/desk").text(".desk-menu")).doesNotContain("Backups (1)");
    }

    @Test
    void clearsAwayWhatAKilledRunLeft() throws IOException {
        Path check = Files.createDirectories(folder.path().resolve(".check-123"));
        Files.writeString(check.resolve("check.mv.db"), "left");
        Path part = Files.writeString(folder.path().resolve("clinic-2026-01-01T10-30-00Z.backup.part"), "left");
        Path atWork = Files.writeString(folder.path().resolve("asked-1.backup.part"), "at work");
        for (Path left : List.of(check, part)) {
            Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        }
        backups.run();

        assertThat(files()).hasSize(2).contains(atWork.getFileName().toString());
    }

    @Test
    void tellsAdministratorsThatNoneWasMadeForTwoNights() {
        backups.run();
        assertThat(olga.opens("/desk").text(".desk-menu")).doesNotContain("Backups (1)");
        jdbc.update("update backup_run set began_at = dateadd(day, -3, began_at)");

        assertThat(olga.opens("/desk").text(".desk-menu")).contains("Backups (1)");
    }

    @Test
    void goesOnWithoutAFolder() throws IOException {
        Files.writeString(folder.path(), "in the way");
        backups.run();
        Files.delete(folder.path());

        assertThat(rows()).singleElement().asString().contains("Not made: the folder cannot be written to, or is full");
        assertThat(Visitor.of(port).opens("/contact").status()).isEqualTo(200);
    }

    private List<String> rows() {
        return olga.opens("/desk/backups").page().select("tbody tr").eachText();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private List<String> acts() {
        return jdbc.queryForList("select act from audit_entry", String.class);
    }

    private String writes(String subject) {
        Visitor visitor = Visitor.of(port);
        Seen sent = visitor.sends(
                "/contact",
                Map.of("name", "Canary", "replyTo", "canary@example.com", "subject", subject, "message", "Canary?"));
        return visitor.opens(sent.leadsTo()).text(".reference");
    }

    private JdbcTemplate restored(Path file) {
        Path data = elsewhere.resolve("data").toAbsolutePath();
        try (ConfigurableApplicationContext parts = new SpringApplicationBuilder(BackupCommand.Parts.class)
                .web(WebApplicationType.NONE)
                .run("--clinic.data=" + data, "--clinic.keys=" + keys)) {
            assertThat(RestoreCommand.run(List.of(file.toString()), parts)).isZero();
        }
        return new JdbcTemplate(new DriverManagerDataSource("jdbc:h2:file:" + data.resolve("clinic"), "", ""));
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }
}

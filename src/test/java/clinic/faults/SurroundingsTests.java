package clinic.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.Postgres;
import clinic.StaffVisitor;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.program.Command;
import clinic.program.Program;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** What stands around the running site goes away and comes back: its content, the mail server, the disk of its log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurroundingsTests {

    private static final String DESK = "desk@clinic.example";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** More than the file of the log has room for in its last page. */
    private static final int LINES = 50;

    private final int mailPort = Program.freePort();
    private final GreenMail mailServer = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", "smtp"));
    private final String url = Postgres.newDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url, "postgres", ""));

    @TempDir
    static Path folder;

    Path share;
    Path content;
    Path logs;
    boolean areMounted;
    Program site;
    StaffVisitor admin;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        share = folder.resolve("share");
        content = Files.createDirectories(folder.resolve("mounts/content"));
        logs = Files.createDirectories(folder.resolve("logs"));
        FileSystemUtils.copyRecursively(Path.of("content"), share);
        areMounted =
                mountContent() && Command.succeeds("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", logs.toString());
        if (!areMounted) {
            FileSystemUtils.copyRecursively(share, content);
        }
        site = Program.start(
                folder,
                Program.freePort(),
                "--spring.profiles.active=postgres",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--clinic.content=" + content,
                "--clinic.jobs.poll=100ms",
                "--clinic.notification.staff=" + DESK,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mailPort,
                "--logging.level.org.springframework.web.servlet.DispatcherServlet=debug",
                "--logging.file.name=" + logs.resolve("site.log"));
        admin = site.administrator();
    }

    private boolean mountContent() throws IOException, InterruptedException {
        return Command.succeeds("mount", "--bind", share.toString(), content.toString());
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        if (site != null) {
            site.close();
        }
        Command.succeeds("umount", content.toString());
        Command.succeeds("umount", logs.toString());
        mailServer.stop();
    }

    @Test
    void goesOnWithTheLastContentWhileItsFolderIsMovedAway() throws IOException {
        Path away = folder.resolve("away");
        Files.move(content.getParent(), away);
        showsTheLastContentAndSays("The content folder cannot be read: is it there, with permission to read?");
        publish(away.resolve("content"), "moved");
        Files.move(away, content.getParent());

        comesBackWith("moved");
    }

    @Test
    void goesOnWithTheLastContentWhileItIsNotMounted() throws IOException, InterruptedException {
        assumeTrue(areMounted, "A folder can be mounted here, which takes root on Linux");
        // Not while the site has one of its files open
        Awaitility.await().atMost(PATIENCE).until(() -> Command.succeeds("umount", content.toString()));
        showsTheLastContentAndSays("There is no page left in the content folder.");
        publish(share, "mounted");
        assertThat(mountContent()).isTrue();

        comesBackWith("mounted");
    }

    private void showsTheLastContentAndSays(String sentence) {
        Awaitility.await().atMost(PATIENCE).until(() -> problems().contains(sentence));
        Patient.readsOn(site.port());
        // Readers' pages come first
        Awaitility.await().atMost(PATIENCE).until(() -> site.output().contains(sentence));
        assertThat(new Patient("Rosa Delgado").asks(site.port()).status()).isEqualTo(303);
    }

    private String problems() {
        return admin.opens("/desk/content/problems").text("main");
    }

    private static void publish(Path folder, String word) throws IOException {
        Files.writeString(folder.resolve(word + ".md"), "---\ntitle: We have %s\n---\nText\n".formatted(word));
    }

    private void comesBackWith(String word) {
        Visitor visitor = Visitor.of(site.port());
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> visitor.opens("/" + word).status() == 200);
        assertThat(visitor.opens("/" + word).text("h1")).isEqualTo("We have " + word);
        assertThat(problems()).doesNotContain("content folder");
        Patient.readsOn(site.port());
    }

    @Test
    void answersAsEverWithoutAMailServerAndWritesOnceItIsThere() {
        Seen received = new Patient("Lola Ortiz").asks(site.port());
        assertThat(received.status()).isEqualTo(303);
        String reference = Visitor.of(site.port()).opens(received.leadsTo()).text(".reference");
        saysOfTheMail(
                reference, "Staff could not be told: the mail server could not be reached. It will be tried again");
        assertThat(new Patient("Eva Marin").asks(site.port()).status()).isEqualTo(303);

        mailServer.start();
        Awaitility.await().atMost(PATIENCE).until(this::nothingIsToBeSent);
        saysOfTheMail(reference, "Staff were told at");
        assertThat(mailServer.getReceivedMessagesForDomain(DESK))
                .filteredOn(mail -> GreenMailUtil.getBody(mail).contains(reference))
                .hasSize(1);
    }

    private void saysOfTheMail(String reference, String sentence) {
        Awaitility.await().atMost(PATIENCE).until(() -> admin.opens("/desk/requests/" + reference)
                .text("#mail-staff")
                .startsWith(sentence));
    }

    /** Brings the next try nearer, which would come after a minute. */
    private boolean nothingIsToBeSent() {
        jdbc.update(
                "update scheduled_tasks set execution_time = ? where task_name = 'notification' and not picked",
                Timestamp.from(Instant.now()));
        return jdbc.queryForList("select 1 from scheduled_tasks where task_name = 'notification'")
                .isEmpty();
    }

    @Test
    void takesRequestsThoughItsLogHasNoRoom() throws IOException {
        assumeTrue(areMounted, "A disk can be mounted here, which takes root on Linux");
        try (OutputStream filling = Files.newOutputStream(logs.resolve("filling"))) {
            fill(filling);
        }
        for (int line = 0; line < LINES; line++) {
            Visitor.of(site.port()).opens("/nowhere-" + line);
        }
        String last = "/nowhere-" + (LINES - 1);
        assertThat(site.output()).contains(last);
        assertThat(logs.resolve("site.log")).content().doesNotContain(last);
        Seen received = new Patient("Ana Ruiz").asks(site.port());
        Patient.readsOn(site.port());
        Files.delete(logs.resolve("filling"));

        assertThat(received.status()).isEqualTo(303);
        assertThat(jdbc.queryForList(
                        "select token from submission where token = ?",
                        String.class,
                        received.leadsTo().replaceFirst(".*/", "")))
                .hasSize(1);
    }

    private static void fill(OutputStream out) {
        try {
            for (byte[] some = new byte[4096]; ; ) {
                out.write(some);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left on device");
        }
    }
}

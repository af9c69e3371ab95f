package clinic.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A test on the whole site with a mail server at its side, which can be taken away and come back. */
@SiteTest
@TestPropertySource(
        properties = {
            "clinic.jobs.poll=50ms",
            "clinic.notification.staff=desk@clinic.example,night@clinic.example",
            "clinic.notification.confirmations-per-hour=20",
            "clinic.proxies=127.0.0.1"
        })
abstract class MailServerTest {

    static final String DESK = "desk@clinic.example";
    static final String NIGHT = "night@clinic.example";

    static final int MAIL_PORT = freePort();

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger VISITORS = new AtomicInteger();

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(MAIL_PORT, "127.0.0.1", "smtp"));

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    StaffRegister staff;

    @DynamicPropertySource
    static void tellWhereTheServerIs(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL_PORT);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void beginWithAnEmptyMailbox() throws FolderException {
        jdbc.update("delete from submission");
        serverComesBack();
        SERVER.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void leaveNothingBehind() {
        serverComesBack();
        jdbc.update("delete from submission");
        await().atMost(PATIENCE).until(() -> {
            timePasses();
            return isNothingToBeSent();
        });
    }

    final void serverGoesAway() {
        SERVER.stop();
    }

    final void serverComesBack() {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
    }

    /** It is time for the next try. */
    final void timePasses() {
        jdbc.update(
                "update scheduled_tasks set execution_time = ? where task_name = 'notification' and not picked",
                Timestamp.from(Instant.now()));
    }

    final void waitUntilNothingIsToBeSent() {
        await().atMost(PATIENCE).until(this::isNothingToBeSent);
    }

    private boolean isNothingToBeSent() {
        return count("select count(*) from scheduled_tasks where task_name = 'notification'") == 0;
    }

    final int count(String query) {
        Integer count = jdbc.queryForObject(query, Integer.class);
        return count == null ? 0 : count;
    }

    /** All mails that have come for an address. */
    final List<MimeMessage> mailsFor(String address) {
        return SERVER.findReceivedMessages(user -> user.getEmail().equalsIgnoreCase(address), mail -> true)
                .toList();
    }

    /** Every address that ever got a mail from us. */
    final List<String> everyoneWhoGotMail() {
        return SERVER.getUserManager().listUser().stream()
                .filter(user -> !mailsFor(user.getEmail()).isEmpty())
                .map(user -> user.getEmail())
                .toList();
    }

    final String asks(String... changes) {
        return received(sends(
                "/consultation",
                with(
                        Map.of(
                                "warningSigns", "NO",
                                "fullName", "Rosa Delgado",
                                "phone", "303-555-0142",
                                "area", "KNEE",
                                "consent", "2026-11"),
                        changes)));
    }

    final String writes(String... changes) {
        return received(sends(
                "/contact",
                with(
                        Map.of("name", "Ana", "replyTo", "ana@example.com", "subject", "Hours", "message", "Open?"),
                        changes)));
    }

    /** Sends a form from an address that no one else has. */
    final Seen sends(String form, Map<String, String> answers) {
        int visitor = VISITORS.incrementAndGet();
        return sends(form, answers, "203.0." + visitor / 256 + "." + visitor % 256);
    }

    final Seen sends(String form, Map<String, String> answers, String from) {
        return StaffVisitor.of(port).from(from).posts(form, answers);
    }

    static Map<String, String> with(Map<String, String> answers, String... changes) {
        Map<String, String> all = new HashMap<>(answers);
        for (int i = 0; i < changes.length; i += 2) {
            all.put(changes[i], changes[i + 1]);
        }
        return all;
    }

    private String received(Seen sent) {
        assertThat(sent.status()).as(sent.text(".refusals")).isEqualTo(303);
        return Visitor.of(port).opens(sent.leadsTo()).text(".reference");
    }

    final StaffVisitor signedIn(Role role) throws RefusedException {
        String name = "mail." + UUID.randomUUID().toString().substring(0, 8);
        staff.add(name, role, StaffVisitor.PASSWORD);
        StaffVisitor visitor = StaffVisitor.of(port);
        visitor.signsIn(name);
        return visitor;
    }

    /** Waits until the desk says a sentence about a mail. */
    final void waitFor(StaffVisitor person, String address, String selector, String sentence) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(person.opens(address).text(selector)).matches(sentence));
    }
}

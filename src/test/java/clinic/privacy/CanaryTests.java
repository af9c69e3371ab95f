package clinic.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.SiteTest;
import clinic.Visitor;
import clinic.contact.ContactMessage;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sends words that are found nowhere else, and looks for them where they must not be. */
@SiteTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTests {

    private static final Map<String, String> REQUEST = Map.of(
            "requesterName", "Canaryrequester",
            "relationship", "Canaryrelation",
            "fullName", "Canaryname",
            "phone", "303-555-0187",
            "email", "canarymail@example.com",
            "note", "Canarynote");

    private static final Map<String, String> MESSAGE = Map.of(
            "name", "Canarywriter",
            "replyTo", "canaryreply@example.com",
            "subject", "Canarysubject",
            "message", "Canarymessage");

    private static final List<String> SAME_IN_OTHER_WORDS = List.of("3035550187");

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EntityManager entities;

    @Value("${clinic.data}")
    Path data;

    @AfterEach
    void deleteAll() {
        jdbc.update("delete from submission");
    }

    @Test
    void findsNothingPersonalInTheDatabaseFileOrTheLog(CapturedOutput output) throws Exception {
        sendBoth();
        jdbc.execute("alter table contact_message rename to away");
        assertThat(sends("/contact", MESSAGE, Map.of("subject", "Canaryagain"))).isEqualTo(503);
        jdbc.execute("alter table away rename to contact_message");
        jdbc.execute("checkpoint sync");

        String bytes = allBytes();
        assertThat(bytes).as("what is not personal").contains("/blog/canary-control");
        assertThat(markers()).allSatisfy(marker -> {
            assertThat(bytes).doesNotContainIgnoringCase(marker);
            assertThat(output.getAll()).doesNotContainIgnoringCase(marker);
        });
    }

    @Test
    void opensNothingThatWasMovedToAnotherColumn() {
        sendBoth();
        jdbc.update("update contact_message set subject = name");

        assertThatThrownBy(() -> entities.createQuery("from ContactMessage", ContactMessage.class)
                        .getResultList())
                .hasRootCauseInstanceOf(UnreadableException.class)
                .rootCause()
                .hasMessage("A sealed text of contact_message.subject does not open");
    }

    private void sendBoth() {
        assertThat(sends(
                        "/consultation",
                        REQUEST,
                        Map.of(
                                "warningSigns", "NO",
                                "forWhom", "SOMEONE_ELSE",
                                "area", "KNEE",
                                "consent", "2026-11",
                                "source", "/blog/canary-control")))
                .isEqualTo(303);
        assertThat(sends("/contact", MESSAGE, Map.of())).isEqualTo(303);
    }

    private int sends(String address, Map<String, String> answers, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(answers);
        all.putAll(more);
        return Visitor.of(port).sends(address, all).status();
    }

    private static Stream<String> markers() {
        return Stream.of(REQUEST.values(), MESSAGE.values(), SAME_IN_OTHER_WORDS)
                .flatMap(words -> words.stream());
    }

    private String allBytes() throws IOException {
        StringBuilder bytes = new StringBuilder();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.append(Files.readString(file, ISO_8859_1));
            }
        }
        return bytes.toString();
    }
}

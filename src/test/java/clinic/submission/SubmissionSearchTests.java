package clinic.submission;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SiteTest
class SubmissionSearchTests {

    @LocalServerPort
    int port;

    @Autowired
    SubmissionSearch search;

    @Autowired
    AllSubmissions all;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void forgetAll() {
        jdbc.update("delete from submission");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jose",
                "GARCIA",
                "López José",
                "garcia-lopez",
                "Nuria",
                "+13035550142",
                "(303) 555 0142",
                "JOSE@example.com",
                "lopez 303-555-0142 jose@example.com"
            })
    void findsARequestByAllWords(String typed) {
        UUID request = request("José García-López", "303.555.0142", "Núria Puig");
        request("Somebody Else", "303-555-0199", "Nobody");

        assertThat(search.find(typed, 10)).containsExactly(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jos", "jose miller", "303-555-0143", "example.com", "555-0142", "", " ", "%", "*"})
    void findsNothingByHalfAWordOrOneTooMany(String typed) {
        request("José García-López", "303.555.0142", "Núria Puig");

        assertThat(search.find(typed, 10)).isEmpty();
    }

    @Test
    void findsMessagesAndRequestsNewestFirst() {
        UUID first = request("Rosa Delgado", "303-555-0142", "Ana");
        UUID second = message("Rosa Delgado", "+1 303 555 0142");
        UUID third = message("Rosa Delgado", "rosa@example.com");

        assertThat(search.find("delgado", 10)).containsExactly(third, second, first);
        assertThat(search.find("delgado", 2)).containsExactly(third, second);
        assertThat(search.find("3035550142", 10)).containsExactly(second, first);
        assertThat(search.find("rosa@example.com", 10)).containsExactly(third);
    }

    @Test
    void findsArabicNamesWithAndWithoutVowels() {
        UUID message = message("أَحْمَد الهُدى", "ahmad@example.com");

        assertThat(search.find("احمد", 10)).containsExactly(message);
    }

    @Test
    void keepsNoWordOfThem() {
        message("Rosa Delgado", "rosa@example.com");

        assertThat(jdbc.queryForList("select fingerprint from submission_term", String.class))
                .hasSize(3)
                .allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{64}"));
    }

    @Test
    void findsWhatElseIsOpenByTheSameNumberOrAddress() {
        UUID request = request("José García-López", "303.555.0142", "Núria Puig");
        UUID byNumber = message("Somebody", "+1 (303) 555-0142");
        UUID byAddress = message("Somebody", "JOSE@example.com");
        UUID closed = message("Somebody", "303 555 0142");
        jdbc.update("update submission set open = false where id = ?", closed);
        message("José García-López", "303-555-0143");
        Submission opened = all.findByIdIn(List.of(request)).get(0);

        assertThat(search.openLike(opened, 10))
                .extracting(Submission::reference)
                .containsExactly(reference(byAddress), reference(byNumber));
        assertThat(search.openLike(opened, 1)).extracting(Submission::reference).containsExactly(reference(byAddress));
    }

    private String reference(UUID id) {
        return all.findByIdIn(List.of(id)).get(0).reference();
    }

    private UUID request(String name, String phone, String requester) {
        return sent(
                "/consultation",
                Map.of(
                        "warningSigns",
                        "NO",
                        "forWhom",
                        "SOMEONE_ELSE",
                        "requesterName",
                        requester,
                        "fullName",
                        name,
                        "phone",
                        phone,
                        "email",
                        name.equals("Somebody Else") ? "" : "jose@example.com",
                        "area",
                        "KNEE",
                        "consent",
                        "2026-11"));
    }

    private UUID message(String name, String replyTo) {
        return sent("/contact", Map.of("name", name, "replyTo", replyTo, "subject", "S", "message", "M"));
    }

    private UUID sent(String address, Map<String, String> answers) {
        List<UUID> before = jdbc.queryForList("select id from submission", UUID.class);
        assertThat(Visitor.of(port).sends(address, new HashMap<>(answers)).status())
                .isEqualTo(303);
        List<UUID> after = jdbc.queryForList("select id from submission", UUID.class);
        after.removeAll(before);
        return after.get(0);
    }
}

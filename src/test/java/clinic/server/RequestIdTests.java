package clinic.server;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.Visitor;
import clinic.Visitor.Seen;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** A visitor meets an error of ours, tells the clinic its number, and somebody looks into the log. */
@SiteTest
@TestPropertySource(properties = "clinic.proxies=127.0.0.1")
@ExtendWith(OutputCaptureExtension.class)
class RequestIdTests {

    private static final String BROKEN = "/contact/received/canarytoken";
    private static final Pattern NUMBER = Pattern.compile("this number: ([A-Za-z0-9-]+)\\.");

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void breakSomething() {
        jdbc.execute("alter table contact_message rename to away");
    }

    @AfterEach
    void mendIt() {
        jdbc.execute("alter table away rename to contact_message");
    }

    @Test
    void isOnTheErrorPageAndInTheLog(CapturedOutput output) {
        String number = number(Visitor.of(port).opens(BROKEN));

        assertThat(number).hasSize(8);
        assertThat(output.getAll())
                .containsPattern("\\[" + number + "] clinic.server.RequestId .*A request failed: .*Exception")
                .doesNotContain("canarytoken");
    }

    @Test
    void isAnotherOneForEachRequest() {
        assertThat(number(Visitor.of(port).opens(BROKEN)))
                .isNotEqualTo(number(Visitor.of(port).opens(BROKEN)));
    }

    @Test
    void isThatOfOurProxy(CapturedOutput output) {
        Seen seen = asks("0123456789abcdef0123456789abcdef");

        assertThat(number(seen)).isEqualTo("01234567");
        assertThat(output.getAll()).contains("[0123456789abcdef0123456789abcdef]");
    }

    @Test
    void isNeverWhatCouldBeginALineOfTheLog(CapturedOutput output) {
        asks("forged] ERROR all is lost");
        asks("x".repeat(65));

        assertThat(output.getAll()).doesNotContain("all is lost", "xxxxxxxx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contact", "/consultation", "/desk/sign-in"})
    void isNotNeededWhereOnlyTheVisitorWasWrong(String form, CapturedOutput output) {
        String body = "name=%zz&password=canaryword";
        Seen seen = Visitor.of(port).posts(form, body, Map.of("Sec-Fetch-Site", "same-origin"));

        assertThat(seen.status()).isBetween(400, 499);
        assertThat(seen.page().select(".incident")).isEmpty();
        assertThat(output.getAll()).doesNotContain("A request failed", "canaryword");
    }

    private Seen asks(String id) {
        return Visitor.of(port).opens(BROKEN, Map.of("X-Request-Id", id));
    }

    private static String number(Seen seen) {
        assertThat(seen.status()).isEqualTo(500);
        Matcher found = NUMBER.matcher(seen.text(".incident"));
        assertThat(found.find()).as(seen.text("main")).isTrue();
        return found.group(1);
    }
}

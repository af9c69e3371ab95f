package clinic.spam;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.Visitor;
import clinic.Visitor.Seen;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(
        properties = {
            "clinic.spam.per-address=2",
            "clinic.spam.per-network=3",
            "clinic.spam.per-hour=4",
            "clinic.proxies=127.0.0.1,::1"
        })
class FloodTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SpamCount count;

    @BeforeEach
    void allCountsStartAnew() {
        jdbc.update("delete from throttle_bucket");
    }

    @Test
    void getsItsFormBackWithEverythingTypedAndAWayOn() {
        sends("192.0.2.1", "one");
        sends("192.0.2.1", "two");

        Seen refused = sends("192.0.2.1", "three <& more");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        assertThat(refused.text("#not-stored h2")).isEqualTo("We are getting too many forms right now");
        assertThat(refused.text("#not-stored .phone")).contains("555-01");
        assertThat(refused.page().select("[name=subject]").val()).isEqualTo("three <& more");
        assertThat(refused.page().select("[name=message]").text()).isEqualTo("Are you open?");
    }

    @Test
    void leavesOtherAddressesAlone() {
        for (int i = 0; i < 20; i++) {
            sends("192.0.2.1", "flood " + i);
        }

        assertThat(sends("192.0.2.2", "honest").status()).isEqualTo(303);
    }

    @Test
    void comesFromOneLineOfIpv6() {
        sends("2001:db8:0:1::1", "six 1");
        sends("2001:db8:0:1::2", "six 2");

        assertThat(sends("2001:db8:0:1::3", "six 3").status()).isEqualTo(429);
        assertThat(sends("2001:db8:0:2::1", "six 4").status()).isEqualTo(303);
    }

    @Test
    void comesFromTheManyLinesOfOneCustomer() {
        for (int line = 1; line <= 20; line++) {
            sends("2001:db8:7:" + line + "::1", "line " + line);
        }

        assertThat(sends("2001:db8:7:99::1", "one more line").status()).isEqualTo(429);
        assertThat(turnedAway("network")).isGreaterThan(0);
        assertThat(sends("2001:db8:8:1::1", "another customer").status()).isEqualTo(303);
    }

    @Test
    void endsAtALimitForAllTogether() {
        for (int i = 1; i <= 4; i++) {
            assertThat(sends("192.0.2." + i, "all " + i).status()).isEqualTo(303);
        }

        assertThat(sends("192.0.2.99", "all 5").status()).isEqualTo(429);
    }

    @Test
    void isNotCountedWhatIsRefusedForWhatItSays() {
        for (int i = 0; i < 5; i++) {
            assertThat(sends("192.0.2.1", "").status()).isEqualTo(422);
        }

        assertThat(sends("192.0.2.1", "right at last").status()).isEqualTo(303);
    }

    private double turnedAway(String reason) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        count.bindTo(registry);
        return registry.get("clinic.forms.turned.away")
                .tag("reason", reason)
                .functionCounter()
                .count();
    }

    private Seen sends(String address, String subject) {
        return Visitor.of(port)
                .posts(
                        "/contact",
                        "name=Rosa&replyTo=303-555-0142&message=Are+you+open%3F&subject="
                                + java.net.URLEncoder.encode(subject, java.nio.charset.StandardCharsets.UTF_8),
                        Map.of("Sec-Fetch-Site", "same-origin", "X-Forwarded-For", address));
    }
}

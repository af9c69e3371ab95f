package clinic.form;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.Visitor;
import clinic.Visitor.Seen;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class OwnOriginTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "Origin,         http://evil.example",
        "Origin,         null",
        "Origin,         not an address",
        "Referer,        http://evil.example/page",
        "X-Nothing,      said"
    })
    void refusesAPostThatNoPageOfOursSent(String header, String value) {
        Seen seen = Visitor.of(port).posts("/contact", "name=x", Map.of(header, value));

        assertThat(seen.status()).isEqualTo(403);
        assertThat(seen.text("h1")).isEqualTo("We could not tell where this came from");
    }

    @Test
    void acceptsAPostFromAnOlderBrowser() {
        Visitor visitor = Visitor.of(port);

        assertThat(visitor.posts("/contact", "name=x", Map.of("Origin", visitor.site()))
                        .status())
                .isEqualTo(422);
        assertThat(visitor.posts("/contact", "name=x", Map.of("Referer", visitor.site() + "/contact"))
                        .status())
                .isEqualTo(422);
    }
}

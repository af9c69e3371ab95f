package clinic.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import java.io.IOException;
import java.net.Socket;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = "clinic.hosts=www.clinic.example,clinic.example")
class KnownHostsTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/blog/stem-cell-therapy-for-back-pain",
                "/contact",
                "/search?q=back",
                "/feed.xml",
                "/desk/sign-in",
                "/nowhere"
            })
    void refusesWhoAsksForAnotherSite(String address) throws IOException {
        String answer = answer(address, "evil.example");

        assertThat(answer).startsWith("HTTP/1.1 421").contains("Content-Security-Policy");
        assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost.evil.example",
                "evil.example:8080",
                "127.0.0.1.evil.example",
                "clinic.example.",
                "evil@localhost"
            })
    void isNotTakenInByAName(String host) throws IOException {
        assertThat(answer("/", host)).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "[::1]:8080", "clinic.example", "www.clinic.example"
            })
    void answersByEachOfItsNames(String host) throws IOException {
        assertThat(answer("/", host)).startsWith("HTTP/1.1 200");
    }

    private String answer(String address, String host) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(address, host)
                            .getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}

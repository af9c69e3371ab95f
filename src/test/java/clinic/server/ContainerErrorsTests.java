package clinic.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.EditedSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server refuses before anything of ours is asked. */
class ContainerErrorsTests extends EditedSite {

    private static final String LINES = "\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @AfterEach
    void takeTheNameBack() {
        write("site.yaml", "name: Test Clinic\ntimeZone: America/Chicago\n");
        eventually("/", seen -> seen.text(".wordmark-name").equals("Test Clinic"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, GET /a\\b HTTP/1.1",
        "400, GET /%ff HTTP/1.1",
        "400, GET / HTTP/1.7",
        "400, nonsense",
        "414, GET /{long} HTTP/1.1",
        "431, GET / HTTP/1.1{line}X-Long: {long}",
        "431, GET / HTTP/1.1{line}Cookie: {long}"
    })
    void areAnsweredInAPlainSentenceUnderTheNameOfTheClinic(int status, String request) throws IOException {
        String answer = answer(request.replace("{long}", "x".repeat(10_000)).replace("{line}", "\r\n"));
        Document page = Jsoup.parse(answer.split("\r\n\r\n", 2)[1]);

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(page.title()).isEqualTo("We could not read this – Test Clinic");
        assertThat(page.select("h1").text()).isEqualTo("We could not read this");
        assertThat(page.select("a").attr("href")).isEqualTo("/");
        assertThat(answer)
                .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
                .doesNotContainIgnoringCase("jetty", "exception", "Server:", "\tat ", "Caused");
    }

    @Test
    void sayTheNameAsItIsWhateverSignsItHas() throws IOException {
        write("site.yaml", "name: \"Smith & <b>Söhne</b>\"\nlanguage: de\ntimeZone: America/Chicago\n");
        eventually("/", seen -> seen.text(".wordmark-name").equals("Smith & <b>Söhne</b>"));

        Document page = Jsoup.parse(answer("nonsense").split("\r\n\r\n", 2)[1]);

        assertThat(page.select("p").get(0).text()).isEqualTo("Smith & <b>Söhne</b>");
        assertThat(page.select("b")).isEmpty();
        assertThat(page.select("html").attr("lang")).isEqualTo("de");
    }

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write((request + LINES).getBytes(ISO_8859_1));
            // The server ends the connection while the rest is on its way: what comes after the page may be an error
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            InputStream stream = socket.getInputStream();
            for (int next = stream.read();
                    next >= 0 && !answer.toString(UTF_8).endsWith("</html>");
                    next = stream.read()) {
                answer.write(next);
            }
            return answer.toString(UTF_8);
        }
    }
}

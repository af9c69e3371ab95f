package clinic.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import java.io.IOException;
import java.net.Socket;
import java.util.Objects;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Requests beyond the limits, as real ones against the running server: refused plainly, and guarded like every answer. */
@SiteTest
class TooLargeTests {

    @LocalServerPort
    int port;

    @Autowired
    ServletWebServerApplicationContext context;

    @ParameterizedTest
    @CsvSource({"/", "/blog/", "/desk/sign-in", "/nowhere"})
    void isRefusedForALongAddress(String address) throws IOException {
        refused(414, "GET " + address + "?q=" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource({"/", "/blog/", "/desk/sign-in", "/nowhere"})
    void isRefusedForLongHeaders(String address) throws IOException {
        refused(431, "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nX-Much: " + "x".repeat(20_000) + "\r\n\r\n");
        refused(431, "GET " + address + " HTTP/1.1\r\nHost: localhost\r\n" + "X-Many: x\r\n".repeat(2_000) + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({"/contact", "/consultation", "/desk/sign-in", "/about", "/nowhere"})
    void isRefusedForALongBody(String address) throws IOException {
        refused(413, post(address) + "Content-Length: 70000\r\n\r\nname=" + "x".repeat(70_000 - 5));
    }

    @Test
    void isRefusedForALongBodyThatComesInChunks() throws IOException {
        String chunk = "fa0\r\n" + "x".repeat(4_000) + "\r\n";

        assertThat(send(post("/contact") + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(20) + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 4");
    }

    /** Else somebody who only connects takes all files of the machine, and the database has none. */
    @Test
    void areNotTakenOnWithoutEnd() {
        Server jetty = ((JettyWebServer) Objects.requireNonNull(context.getWebServer())).getServer();

        assertThat(jetty.getBean(NetworkConnectionLimit.class).getMaxNetworkConnectionCount())
                .isEqualTo(10_000);
    }

    @Test
    void isRefusedForManyFields() throws IOException {
        String body = "a=b&".repeat(150);

        assertThat(send(post("/contact") + "Content-Length: " + body.length() + "\r\n\r\n" + body))
                .startsWith("HTTP/1.1 4");
    }

    private static String post(String address) {
        return "POST " + address + " HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n";
    }

    private void refused(int status, String request) throws IOException {
        assertThat(send(request))
                .startsWith("HTTP/1.1 " + status)
                .contains("Content-Security-Policy: default-src 'none'")
                .contains(
                        "X-Content-Type-Options: nosniff",
                        "Referrer-Policy: same-origin",
                        "Permissions-Policy: camera=()")
                .contains("Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Resource-Policy: same-origin")
                .doesNotContain("Jetty", "Set-Cookie", "\tat ");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}

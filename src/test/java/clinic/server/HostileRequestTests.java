package clinic.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that other sites have fallen for. */
@SiteTest
class HostileRequestTests {

    private static final String ARTICLE = "/blog/stem-cell-therapy-for-back-pain";
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    @LocalServerPort
    int port;

    /** After each of them a proxy could take the second request for a visitor's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 44\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 44",
                "Content-Length: 5\r\nContent-Length: 44",
                "Content-Length: 5, 44",
                "Content-Length: +5",
                "Content-Length: -5",
                "Content-Length: 0x5",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: x",
                "Transfer-Encoding : chunked",
                " Transfer-Encoding: chunked",
                "Transfer-Encoding:\u000bchunked",
                "Content-Length : 5",
                "Content-Length: 5\r\n\tContent-Length: 44"
            })
    void answersOnceOrNotAtAllWhereTheEndIsUnclear(String framing) throws IOException {
        String answer = raw("POST /contact HTTP/1.1\r\nHost: localhost\r\n" + framing
                + "\r\n\r\n0\r\n\r\nGET /about HTTP/1.1\r\nHost: localhost\r\nX: y\r\n\r\n");

        assertThat(ANSWER.matcher(answer).results().map(status -> status.group(1)))
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(status -> status.startsWith("4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "//evil.example/",
                "///evil.example/..",
                "/%2fevil.example/",
                "/\\evil.example/",
                "/.evil.example/",
                "/blog//evil.example/",
                "https://evil.example/",
                "/ABOUT/?//evil.example",
                "/about/;@evil.example/",
                "/search/?q=//evil.example"
            })
    void leadsToNoOtherSite(String address) throws IOException {
        String answer = raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer.lines().filter(line -> line.startsWith("Location:")))
                .allSatisfy(line -> assertThat(line).matches("Location: (http://localhost(:\\d+)?)?/(?![/\\\\]).*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=%0d%0aX-Typed:+yes",
                "/blog/%0d%0aX-Typed:%20yes",
                "/about/%0d%0aX-Typed:%20yes",
                "/ABOUT?%0d%0aX-Typed:%20yes",
                "/desk?%0d%0aX-Typed:%20yes",
                "/desk/content/page?file=%0d%0aX-Typed:%20yes"
            })
    void addsNoHeaderThatSomebodyTyped(String address) throws IOException {
        String head = raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .split("\r\n\r\n", 2)[0];

        assertThat(head).startsWith("HTTP/1.1 ").doesNotContain("\r\nX-Typed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /;a=%zz",
                "GET /desk/account;a=be%ys",
                "GET /nowhere%3B;jsessionid=1a%3*D",
                "POST /consultation;a=%",
                "POST /desk/search;a=%2page%2F"
            })
    void refusesAnAddressThatCannotBeDecoded(String request) throws IOException {
        String answer = raw(request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("<h1>").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host, evil.example",
        "X-Forwarded-Server, evil.example",
        "X-Forwarded-Prefix, /evil",
        "X-Forwarded-Port, 666",
        "X-Forwarded-Proto, https",
        "X-Forwarded-Scheme, nothttps",
        "Forwarded, host=evil.example",
        "X-Original-URL, /desk",
        "X-Rewrite-URL, /desk",
        "X-HTTP-Method-Override, POST",
        "X-Host, evil.example",
        "Accept-Language, de",
        "User-Agent, Googlebot",
        "Cookie, desk=evil",
        "Origin, https://evil.example",
        "Referer, https://evil.example"
    })
    void answersTheSameWhateverAHeaderSays(String name, String value) {
        Visitor visitor = Visitor.of(port);

        assertThat(visitor.fetches(ARTICLE, Map.of(name, value)).body())
                .isEqualTo(visitor.fetches(ARTICLE, Map.of()).body());
        assertThat(visitor.fetches("/blog/?" + name, Map.of(name, value)).body())
                .isEqualTo(visitor.fetches("/blog/", Map.of()).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${31337*31}",
                "#{31337*31}",
                "*{31337*31}",
                "__${31337*31}__::.x",
                "[[${31337*31}]]",
                "~{31337*31}"
            })
    void calculatesNothingThatSomebodyTyped(String typed) {
        Visitor visitor = Visitor.of(port);
        String encoded = java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8);

        assertThat(visitor.opens("/search?q=" + encoded).text("*")).doesNotContain("971447");
        assertThat(visitor.opens("/" + encoded).text("*")).doesNotContain("971447");
        assertThat(visitor.sends("/contact", Map.of("name", typed, "message", typed, "subject", typed))
                        .page()
                        .html())
                .contains("31337")
                .doesNotContain("971447");
    }

    @Test
    void takesNoFileAndUnpacksNothing() throws IOException {
        assertThat(posts(
                        "multipart/form-data; boundary=b",
                        "",
                        "--b\r\nContent-Disposition: form-data; name=\"name\"; "
                                + "filename=\"a.zip\"\r\n\r\nPK\r\n--b--\r\n"))
                .startsWith("HTTP/1.1 415");
        assertThat(posts("application/x-www-form-urlencoded", "Content-Encoding: gzip\r\n", packed("name=Unpacked")))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("Unpacked");
    }

    private static String packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(ISO_8859_1));
        }
        return packed.toString(ISO_8859_1);
    }

    private String posts(String type, String headers, String body) throws IOException {
        return raw("POST /contact HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n"
                + headers + "Content-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}

package clinic.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.AnyText;
import clinic.AnythingOnTheSite;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever somebody asks for. */
class AnyAddressTests extends AnythingOnTheSite {

    private static final List<String> STEPS = List.of(
            "",
            ".",
            "..",
            "...",
            "%2e",
            "%2e%2e",
            "%252e%252e",
            "%c0%ae%c0%ae",
            "..;",
            ";x=1",
            ";x=%zz",
            "%00",
            "%2f",
            "%5c",
            "\\",
            "%0d%0a",
            "blog",
            "Blog",
            "page",
            "2",
            "-1",
            "topics",
            "team",
            "desk",
            "sign-in",
            "requests",
            "PT-7K3M-9QXD",
            "assets",
            "css",
            "feed.xml",
            "sitemap-1.xml",
            "received",
            "preview",
            "index.html",
            "_index.md",
            "site.yaml",
            "content",
            "keys",
            "clinic.json",
            "data",
            "clinic.mv.db",
            "etc",
            "passwd",
            "META-INF",
            "WEB-INF",
            "application.properties",
            "actuator",
            "error",
            "evil.example",
            "@evil.example",
            "%40evil.example",
            "stem-cell-therapy-for-back-pain",
            "favicon.ico");

    private static final List<String> QUERIES = List.of(
            "",
            "?q=back",
            "?q=",
            "?page=2",
            "?page=-1",
            "?page=99999999999",
            "?next=//evil.example",
            "?continue=https://evil.example",
            "?url=/%5cevil.example",
            "?q=%00",
            "?q=%zz",
            "?q=%ff",
            "?q&q&q",
            "?=",
            "??",
            "?class.module=x",
            "?format=xml");

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
    private static final Pattern LOCATION = Pattern.compile("(?im)^Location: *(\\S*)");

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> step = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(STEPS)),
                Tuple.of(1, AnyText.any().map(text -> URLEncoder.encode(text, UTF_8))),
                Tuple.of(1, Arbitraries.strings().withCharRange('!', '~').ofMaxLength(30)),
                Tuple.of(
                        1,
                        Arbitraries.strings().withCharRange('\u0080', '\u00ff').ofMaxLength(10)));
        Arbitrary<String> query = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(QUERIES)),
                Tuple.of(1, AnyText.any().map(text -> "?q=" + URLEncoder.encode(text, UTF_8))),
                Tuple.of(
                        1,
                        Arbitraries.strings()
                                .withCharRange('!', '~')
                                .ofMaxLength(60)
                                .map(text -> "?" + text)));
        return Combinators.combine(
                        Arbitraries.of("/", "/", "/", "//", "/\\", "/blog/", "/desk/", "", "http://evil.example/", "*"),
                        step.list().ofMaxSize(5),
                        query)
                .as((begin, steps, end) -> begin + String.join("/", steps) + end);
    }

    @Property(tries = 400, seed = "6")
    void isAnsweredWithoutBreakingAndLeadsNowhereElse(@ForAll("addresses") String address) throws IOException {
        String answer = get(address);

        Matcher status = STATUS.matcher(answer);
        assertThat(status.lookingAt()).as(answer).isTrue();
        assertThat(Integer.parseInt(status.group(1))).isBetween(200, 499);
        assertThat(answer).contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff");
        assertThat(answer)
                .doesNotContain(
                        "root:x:", "spring.datasource", "primaryKeyId", "reviewedBy:", "\tat ", "org.springframework");
        assertThat(LOCATION.matcher(answer).results().map(found -> found.group(1)))
                .allMatch(target ->
                        target.replaceFirst("^http://localhost:" + port, "").matches("/([^/\\\\].*)?"));
    }

    private String get(String address) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n")
                            .getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}

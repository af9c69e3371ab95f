package clinic.server;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.content.Content;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of a site behind TLS: what handlers answer, every page, and all that pages are shown with. */
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"clinic.base-url=https://clinic.example", "clinic.proxies=127.0.0.1,::1"})
class EveryAddressTests {

    private static final Map<String, String> BEHIND_TLS =
            Map.of("X-Forwarded-Proto", "https", "Sec-Fetch-Site", "same-origin");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping handlers;

    @Autowired
    Content content;

    @Autowired
    StaffRegister staff;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<String> addresses = new TreeSet<>();

    @BeforeAll
    void walk() {
        handlers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(EveryAddressTests::filledIn)
                .forEach(addresses::add);
        addresses.addAll(content.tree().pages().keySet());
        addresses.addAll(content.tree().moved().keySet());
        addresses.addAll(
                List.of("/nowhere", "/search?q=back", "/search", "/About", "/about/", "/desk/nowhere", "/feed.xml"));
        List.copyOf(addresses).forEach(address -> addresses.addAll(partsOf(address)));
    }

    private static String filledIn(String pattern) {
        return pattern.replaceAll("\\{kind[^}]*}", "requests")
                .replaceAll("\\{number[^/]*}", "1")
                .replaceAll("\\{[^}]*}+", "x")
                .replaceAll("\\*+", "x");
    }

    /** What a browser fetches for a page. */
    private Set<String> partsOf(String address) {
        return Stream.of("[src]", "link[href]", "[srcset]")
                .flatMap(selector -> Visitor.of(port).opens(address, BEHIND_TLS).page().select(selector).stream())
                .flatMap(part -> Stream.concat(
                        Stream.of(part.attr("src"), part.attr("href")),
                        Stream.of(part.attr("srcset").split(",\\s*")).map(one -> one.replaceFirst(" .*", ""))))
                .map(part -> part.replaceFirst("^https://clinic\\.example(?=/)", ""))
                .filter(part -> part.startsWith("/"))
                .collect(Collectors.toSet());
    }

    @Test
    void isGuardedAndGivesNoCookieToReaders() {
        assertThat(addresses).hasSizeGreaterThan(100);
        addresses.forEach(address -> {
            HttpResponse<byte[]> got = asks("GET", address, "");
            assertThat(got.statusCode()).as(address).isBetween(200, 499);
            Guard.stands(address, got.headers());
            Guard.cookiesAreBound(address, got.headers());
        });
    }

    @Test
    void isGuardedForStaffToo() throws RefusedException {
        staff.add("walker", Role.ADMINISTRATOR, StaffVisitor.PASSWORD);
        String cookies = signsIn("walker");

        addresses.stream().filter(address -> address.startsWith("/desk")).forEach(address -> {
            HttpResponse<byte[]> got = asks("GET", address, cookies);
            assertThat(got.statusCode()).as(address).isBetween(200, 499);
            assertThat(got.headers().firstValue("Cache-Control")).as(address).hasValue("no-store");
            Guard.stands(address, got.headers());
            Guard.cookiesAreBound(address, got.headers());
        });
        assertThat(asks("GET", "/desk/accounts", cookies).statusCode()).isEqualTo(200);
    }

    @Test
    void knowsNoMethodThatNoPageNeeds() {
        addresses.forEach(address -> {
            for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "BREW")) {
                HttpResponse<byte[]> refused = asks(method, address, "");
                assertThat(refused.statusCode()).as(method + " " + address).isEqualTo(405);
                Guard.stands(address, refused.headers());
            }
        });
    }

    @Test
    void readsNothingButForms() {
        addresses.forEach(address -> {
            for (String type :
                    List.of("application/json", "text/plain", "multipart/form-data; boundary=b", "text/xml", "a/b/c")) {
                HttpResponse<byte[]> refused =
                        send(request(address, "").header("Content-Type", type).POST(BodyPublishers.ofString("{}")));
                assertThat(refused.statusCode()).as(type + " " + address).isEqualTo(415);
                Guard.stands(address, refused.headers());
            }
        });
    }

    @Test
    void takesNoFormWhereThereIsNone() {
        content.tree().pages().keySet().stream()
                .filter(address -> !Set.of("/contact", "/consultation").contains(address))
                .forEach(address -> {
                    HttpResponse<byte[]> refused = posts(address, "a=b", "");
                    assertThat(refused.statusCode()).as(address).isEqualTo(405);
                    Guard.stands(address, refused.headers());
                });
    }

    private String signsIn(String name) {
        Seen page = Visitor.of(port).opens("/desk/sign-in", BEHIND_TLS);
        String first = cookies(page.headers());
        HttpResponse<byte[]> signedIn = posts(
                "/desk/sign-in",
                "name=" + name + "&password=" + encoded(StaffVisitor.PASSWORD) + "&_csrf="
                        + encoded(page.page().select("[name=_csrf]").val()),
                first);
        assertThat(signedIn.headers().firstValue("Location").orElse("")).doesNotContain("sign-in");
        return cookies(signedIn.headers());
    }

    private static String cookies(java.net.http.HttpHeaders headers) {
        return headers.allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .filter(cookie -> !cookie.endsWith("="))
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<byte[]> asks(String method, String address, String cookies) {
        return send(request(address, cookies).method(method, BodyPublishers.noBody()));
    }

    private HttpResponse<byte[]> posts(String address, String body, String cookies) {
        return send(request(address, cookies)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String address, String cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
        BEHIND_TLS.forEach(request::header);
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

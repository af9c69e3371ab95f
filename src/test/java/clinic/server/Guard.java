package clinic.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What every answer of a site behind TLS must carry, and what none may. */
final class Guard {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Strict-Transport-Security",
            "max-age=31536000; includeSubDomains");

    private static final List<String> OF_A_PAGE = List.of(
            "default-src 'none'",
            "script-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private Guard() {}

    static void stands(String address, HttpHeaders headers) {
        ALWAYS.forEach((name, value) ->
                assertThat(headers.allValues(name)).as(address + " " + name).containsExactly(value));
        assertThat(headers.firstValue("Referrer-Policy").orElse("")).as(address).isIn("same-origin", "no-referrer");
        // Feed readers and other sites show pictures too
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy").orElse(""))
                .as(address)
                .isIn("same-origin", isPicture(headers) ? "cross-origin" : "same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElse(""))
                .as(address)
                .contains("camera=()", "geolocation=()", "microphone=()");
        assertThat(headers.allValues("Content-Security-Policy")).as(address).hasSize(1);
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .as(address)
                .contains(isPicture(headers) ? List.of("default-src 'none'") : OF_A_PAGE)
                .doesNotContain("unsafe-eval", "*");
        // A drawing that is opened by itself may color itself
        assertThat(headers.firstValue("Content-Security-Policy")
                        .orElse("")
                        .replaceFirst(isPicture(headers) ? "style-src 'unsafe-inline'; sandbox$" : "^$", ""))
                .as(address)
                .doesNotContain("unsafe");
        assertThat(headers.map().keySet()).as(address).noneMatch(name -> List.of(
                        "server", "x-powered-by", "access-control-allow-origin")
                .contains(name.toLowerCase(Locale.ROOT)));
    }

    private static boolean isPicture(HttpHeaders headers) {
        return headers.firstValue("Content-Type").orElse("").startsWith("image/");
    }

    /** Only the desk has any. */
    static void cookiesAreBound(String address, HttpHeaders headers) {
        List<String> cookies = headers.allValues("Set-Cookie");
        if (!address.startsWith("/desk")) {
            assertThat(cookies).as(address).isEmpty();
        }
        assertThat(cookies).as(address).allSatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-desk")
                .contains("; Path=/;")
                .contains("; Secure")
                .contains("; HttpOnly")
                .containsPattern("; SameSite=(Strict|Lax)")
                .doesNotContain("Domain="));
    }
}

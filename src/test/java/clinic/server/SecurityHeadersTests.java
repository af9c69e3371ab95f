package clinic.server;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.address.SiteAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecurityHeadersTests {

    @Test
    void keepBrowsersToTlsForAYearWhereVisitorsComeByIt() throws Exception {
        assertThat(of("https://clinic.example").getHeader("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(of("http://localhost:8080").getHeader("Strict-Transport-Security"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/, true",
        "/blog/sciatica, true",
        "/desktop-work, true",
        "/error, true",
        "/desk/sign-in, true",
        "/desk/sign-in/code, true",
        "/desk/account/passkeys, true",
        "/desk, false",
        "/desk/, false",
        "/desk/inbox, false",
        "/desk/accounts, false",
        "/desk/sign-in-other, false"
    })
    void letScriptsAskOnlyWhereOneHasAQuestion(String path, boolean hasOne) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServletPath(path);

        String policy = of("http://localhost:8080", request).getHeader("Content-Security-Policy");

        assertThat(List.of(String.valueOf(policy).split("; ")).contains("connect-src 'self'"))
                .isEqualTo(hasOne);
    }

    private static MockHttpServletResponse of(String site) throws Exception {
        return of(site, new MockHttpServletRequest());
    }

    private static MockHttpServletResponse of(String site, MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecurityHeaders(new SiteAddress(URI.create(site))).doFilter(request, response, new MockFilterChain());
        return response;
    }
}

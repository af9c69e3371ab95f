package clinic.server;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.address.SiteAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
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

    private static MockHttpServletResponse of(String site) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecurityHeaders(new SiteAddress(URI.create(site)))
                .doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        return response;
    }
}

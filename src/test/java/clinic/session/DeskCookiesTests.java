package clinic.session;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.address.SiteAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class DeskCookiesTests {

    private final SiteAddress behindTls = new SiteAddress(URI.create("https://clinic.example"));
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void areBoundToTheHostBehindTls() {
        new DeskCookies().sessionCookie(behindTls).writeCookieValue(new CookieValue(request, response, "value"));
        CsrfTokenRepository forms = new DeskCookies().csrfCookie(behindTls);
        forms.saveToken(forms.generateToken(request), request, response);

        assertThat(response.getHeaders("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.contains("; Path=/;") && cookie.contains("Secure"))
                .anyMatch(cookie -> cookie.startsWith("__Host-desk=value"))
                .anyMatch(cookie -> cookie.startsWith("__Host-desk-form="));
    }
}

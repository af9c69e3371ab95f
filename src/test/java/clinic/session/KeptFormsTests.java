package clinic.session;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.privacy.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@SiteTest
class KeptFormsTests {

    @Autowired
    Vault vault;

    @Test
    void keepsAFormForTwelveHoursAndNoLonger() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/desk/requests/PT-7K3M-9QXD");
        request.setParameter("note", "Call back.");
        String text = at("08:00").seal(request).orElseThrow();

        at("19:59").keep(text, request.getSession());
        assertThat(at("19:59").waitingFor(request).orElseThrow().answers()).containsEntry("note", "Call back.");
        assertThat(at("20:00").waitingFor(request)).isEmpty();
        request.getSession().invalidate();
        at("20:00").keep(text, request.getSession());
        assertThat(at("08:00").waitingFor(request)).isEmpty();
    }

    private KeptForms at(String time) {
        return new KeptForms(vault, Clock.fixed(Instant.parse("2026-11-23T" + time + ":00Z"), ZoneOffset.UTC));
    }
}

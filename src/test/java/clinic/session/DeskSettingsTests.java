package clinic.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class DeskSettingsTests {

    @Test
    void bindsItsCookiesToTheHostBehindTls() {
        DeskSettings behindTls = new DeskSettings(URI.create("https://clinic.example"));

        assertThat(behindTls.cookieName("desk")).isEqualTo("__Host-desk");
        assertThat(behindTls.cookiePath()).isEqualTo("/");
        assertThat(behindTls.isSecure()).isTrue();
    }
}

package clinic.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"https://clinic.example:8443", "https://clinic.example:8443/"})
    void isWhatOthersKnowTheSiteBy(String baseUrl) {
        SiteAddress site = new SiteAddress(URI.create(baseUrl));

        assertThat(site.absolute("/blog/")).isEqualTo("https://clinic.example:8443/blog/");
        assertThat(site.host()).isEqualTo("clinic.example");
        assertThat(site.authority()).isEqualTo("clinic.example:8443");
        assertThat(site.origin()).isEqualTo("https://clinic.example:8443");
        assertThat(site.isSecure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinic.example", "ftp://clinic.example", "https:///", "//clinic.example", "/"})
    void isNoneWithoutSchemeOrHost(String baseUrl) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SiteAddress(URI.create(baseUrl)))
                .withMessage("clinic.base-url must be an address like https://www.example.org, not " + baseUrl);
    }

    @Test
    void isNotSecureWithoutTls() {
        assertThat(new SiteAddress(URI.create("http://localhost:8080")).isSecure())
                .isFalse();
    }
}

package clinic.site;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param baseUrl the address that visitors see, without a slash at the end; canonical addresses begin with it */
@ConfigurationProperties("clinic")
record SiteSettings(URI baseUrl) {

    SiteSettings {
        if (baseUrl.getHost() == null || !Set.of("http", "https").contains(baseUrl.getScheme())) {
            throw new IllegalArgumentException(
                    "clinic.base-url must be an address like https://www.example.org, not " + baseUrl);
        }
    }

    String absolute(String address) {
        return baseUrl.toString().replaceFirst("/$", "") + address;
    }
}

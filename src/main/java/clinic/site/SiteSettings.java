package clinic.site;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param baseUrl the address that visitors see, without a slash at the end; canonical addresses begin with it */
@ConfigurationProperties("clinic")
record SiteSettings(@DefaultValue("http://localhost:8080") URI baseUrl) {

    String absolute(String address) {
        return baseUrl.toString().replaceFirst("/$", "") + address;
    }
}

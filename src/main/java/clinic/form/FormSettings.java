package clinic.form;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the forms need to know about where they run.
 *
 * @param baseUrl the address that visitors see; posts from its pages are our own
 * @param region the country whose telephone numbers need no country code, as an ISO 3166 code
 */
@ConfigurationProperties("clinic")
record FormSettings(URI baseUrl, String region) {}

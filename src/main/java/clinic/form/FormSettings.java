package clinic.form;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the forms are filled in.
 *
 * @param region the country whose telephone numbers need no country code, as an ISO 3166 code
 */
@ConfigurationProperties("clinic")
record FormSettings(String region) {}

package clinic.address;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The address that visitors see, in front of every proxy: links that leave the site begin with it, and what browsers tie to a
 * site, such as passkeys and cookies, is tied to it.
 *
 * @param baseUrl {@code http} or {@code https} with a host, with or without a slash at the end
 */
@ConfigurationProperties("clinic")
public record SiteAddress(URI baseUrl) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    public SiteAddress {
        if (baseUrl.getHost() == null || !SCHEMES.contains(String.valueOf(baseUrl.getScheme()))) {
            throw new IllegalArgumentException(
                    "clinic.base-url must be an address like https://www.example.org, not " + baseUrl);
        }
    }

    /** An address of the site, which begins with a slash, as others write it. */
    public String absolute(String address) {
        return baseUrl.toString().replaceFirst("/$", "") + address;
    }

    /** Without the port; numbers of version 6 in brackets. */
    public String host() {
        return baseUrl.getHost();
    }

    /** The host, with the port if there is one, as browsers send it in {@code Host}. */
    public String authority() {
        return baseUrl.getAuthority();
    }

    /** As browsers send it in {@code Origin}. */
    public String origin() {
        return baseUrl.getScheme() + "://" + authority();
    }

    /** Whether visitors come by TLS, though proxies may end it before us. */
    public boolean isSecure() {
        return "https".equals(baseUrl.getScheme());
    }
}

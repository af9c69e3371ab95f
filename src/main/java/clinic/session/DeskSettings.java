package clinic.session;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param baseUrl the address that visitors see; with https the desk's cookies are for https only */
@ConfigurationProperties("clinic")
record DeskSettings(URI baseUrl) {

    boolean isSecure() {
        return "https".equalsIgnoreCase(baseUrl.getScheme());
    }

    /** Browsers hold a cookie with this prefix to https, to this host and to the path "/". */
    String cookieName(String name) {
        return isSecure() ? "__Host-" + name : name;
    }

    String cookiePath() {
        return isSecure() ? "/" : "/desk";
    }
}

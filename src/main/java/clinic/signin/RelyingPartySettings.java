package clinic.signin;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param baseUrl the address that visitors see; a passkey that was made there works nowhere else */
@ConfigurationProperties("clinic")
record RelyingPartySettings(URI baseUrl) {}

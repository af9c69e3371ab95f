package clinic.preview;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param baseUrl the address that visitors see */
@ConfigurationProperties("clinic")
record PreviewSettings(URI baseUrl) {}

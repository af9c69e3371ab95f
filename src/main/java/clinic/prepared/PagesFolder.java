package clinic.prepared;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param data the folder that the site writes to */
@ConfigurationProperties("clinic")
record PagesFolder(Path data) {}

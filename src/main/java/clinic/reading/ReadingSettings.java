package clinic.reading;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param data the folder that the site writes to */
@ConfigurationProperties("clinic")
record ReadingSettings(Path data) {}

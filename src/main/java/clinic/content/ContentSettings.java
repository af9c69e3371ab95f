package clinic.content;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param content the folder that the editors write, relative to where the site was started */
@ConfigurationProperties("clinic")
record ContentSettings(@DefaultValue("content") Path content) {}

package clinic.folder;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param content the folder that the editors write, relative to where the site was started */
@ConfigurationProperties("clinic")
public record FolderSettings(@DefaultValue("content") Path content) {}

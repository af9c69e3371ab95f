package clinic.folder;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the editors write.
 *
 * @param content the folder, relative to where the site was started
 * @param contentPoll how often to look at all of it, for file systems that tell of no changes
 */
@ConfigurationProperties("clinic")
public record FolderSettings(
        @DefaultValue("content") Path content,
        @DefaultValue("2s") Duration contentPoll) {}

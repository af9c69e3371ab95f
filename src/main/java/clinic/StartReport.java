package clinic;

import clinic.content.Content;
import clinic.editorial.Editorial;
import clinic.privacy.KeysetFile;
import java.sql.DatabaseMetaData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** Says in the log, once all is up, what runs here and with what; nothing secret. */
@Component
@ConditionalOnWebApplication
class StartReport {

    private static final Logger log = LoggerFactory.getLogger(StartReport.class);

    private final Environment settings;
    private final Content content;
    private final Editorial editorial;
    private final DataSource database;
    private final KeysetFile keys;
    private final ObjectProvider<BuildProperties> build;
    private final ObjectProvider<GitProperties> git;

    StartReport(
            Environment settings,
            Content content,
            Editorial editorial,
            DataSource database,
            KeysetFile keys,
            ObjectProvider<BuildProperties> build,
            ObjectProvider<GitProperties> git) {
        this.settings = settings;
        this.content = content;
        this.editorial = editorial;
        this.database = database;
        this.keys = keys;
        this.build = build;
        this.git = git;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("version", version());
        lines.put("address", setting("clinic.base-url") + ", on port " + setting("local.server.port"));
        lines.put("content", setting("clinic.content") + ", " + pages());
        lines.put("database", database());
        lines.put("keys", keys.keys().size() + " in " + keys.place());
        lines.put("mail", setting("spring.mail.host").isEmpty() ? "no" : "yes, by " + setting("spring.mail.host"));
        lines.put("backups", setting("clinic.backup.folder"));
        lines.put("management", management());
        log.info(
                "The site is ready{}",
                lines.entrySet().stream()
                        .map(line -> "%n    %-11s %s".formatted(line.getKey(), line.getValue()))
                        .collect(Collectors.joining()));
    }

    private String version() {
        BuildProperties built = build.getIfAvailable();
        GitProperties from = git.getIfAvailable();
        return (built == null ? "unknown" : built.getVersion())
                + (from == null || from.getShortCommitId() == null ? "" : ", commit " + from.getShortCommitId());
    }

    private String pages() {
        boolean isComplete = content.tree().isComplete();
        return content.tree().pages().size() + " pages, "
                + (isComplete ? editorial.problems().size() + " problems" : "whose texts are being read");
    }

    /** A line of the log is no reason to stop. */
    private String database() {
        try {
            return JdbcUtils.extractDatabaseMetaData(database, StartReport::name);
        } catch (MetaDataAccessException e) {
            return "away";
        }
    }

    private static String name(DatabaseMetaData known) throws java.sql.SQLException {
        // What follows the place may hold a password
        return known.getDatabaseProductName() + " " + known.getDatabaseProductVersion() + ", "
                + Objects.requireNonNullElse(known.getURL(), "").replaceFirst("[?;].*", "");
    }

    private String management() {
        String port = setting("local.management.port");
        return port.isEmpty()
                ? "no"
                : "http://%s:%s/actuator/health".formatted(setting("management.server.address"), port);
    }

    private String setting(String name) {
        return settings.getProperty(name, "");
    }
}

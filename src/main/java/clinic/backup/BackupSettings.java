package clinic.backup;

import java.nio.file.Path;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When backups are made, where they go and how many stay.
 *
 * @param folder best on another disk than the data: one that dies takes both
 * @param at when each night's backup begins, by the clinic's clock
 * @param daily of how many days the last backup stays
 * @param weekly of how many weeks
 * @param monthly of how many months
 */
@ConfigurationProperties("clinic.backup")
record BackupSettings(
        Path folder,
        @DefaultValue("03:30") LocalTime at,
        @DefaultValue("7") int daily,
        @DefaultValue("4") int weekly,
        @DefaultValue("12") int monthly) {

    BackupSettings {
        if (daily < 1 || weekly < 0 || monthly < 0) {
            throw new IllegalArgumentException("The backup of one day at least is kept: clinic.backup.daily=1 or more");
        }
    }
}

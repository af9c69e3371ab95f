package clinic.snapshot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The versions of the tables, as the migrations make them. */
final class Schema {

    private final DataSource database;

    Schema(DataSource database) {
        this.database = database;
    }

    /** Which version a database has. */
    static String version(Connection connection) throws SQLException {
        MigrationVersion newest = MigrationVersion.EMPTY;
        try (Statement statement = connection.createStatement();
                ResultSet versions = statement.executeQuery(
                        "select \"version\" from \"flyway_schema_history\" where \"success\" and \"version\" is not null")) {
            while (versions.next()) {
                MigrationVersion version = MigrationVersion.fromVersion(versions.getString(1));
                newest = newest.compareTo(version) < 0 ? version : newest;
            }
        }
        return newest.getVersion();
    }

    /** Whether there is a migration to this version. */
    boolean knows(String version) {
        return Arrays.stream(flyway(MigrationVersion.LATEST).info().all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .anyMatch(MigrationVersion.fromVersion(version)::equals);
    }

    /** Makes the tables as they were then. */
    void migrateTo(String version) {
        flyway(MigrationVersion.fromVersion(version)).migrate();
    }

    void migrateToNewest() {
        flyway(MigrationVersion.LATEST).migrate();
    }

    private Flyway flyway(MigrationVersion target) {
        return Flyway.configure().dataSource(database).target(target).load();
    }
}

package clinic;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** A PostgreSQL server for all tests, which keeps what it confirms, as the site demands; and a new database for each. */
public final class Postgres {

    /** Tests keep many sites running side by side, each with connections of its own. */
    private static final String CONNECTIONS = "500";

    private Postgres() {}

    private static final class Started {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return durable().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether the tests of this run are about PostgreSQL. */
    public static boolean isAsked() {
        return "postgres".equals(System.getProperty("spring.profiles.active"));
    }

    /** A server that a test starts and stops by itself. */
    public static EmbeddedPostgres.Builder durable() {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", CONNECTIONS)
                .setPGStartupWait(Duration.ofMinutes(1));
    }

    /** The address of a new, empty database. */
    public static String newDatabase() {
        return newDatabaseOf(Started.SERVER);
    }

    /** The same on a server of the test. */
    public static String newDatabaseOf(EmbeddedPostgres server) {
        String name = "clinic_" + UUID.randomUUID().toString().replace('-', '_');
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create database " + name);
            return server.getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String[] settingsOfANewDatabase() {
        return new String[] {
            "spring.datasource.url=" + newDatabase(),
            "spring.datasource.username=postgres",
            "spring.datasource.hikari.minimum-idle=1"
        };
    }
}

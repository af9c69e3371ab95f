package clinic.faults;

import clinic.Postgres;
import clinic.program.Program;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Kills the site again and again while a crowd sends requests, and then looks for everyone who was told a reference. */
public final class Kills {

    private static final int PEOPLE = 8;
    private static final int LONGEST_MILLIS = 1500;

    private final Path folder;
    private final String url;
    private final Random random;

    private Kills(Path folder, String url, long seed) {
        this.folder = folder;
        this.url = url;
        this.random = new Random(seed);
    }

    /**
     * What was found after the last restart.
     *
     * @param told how many were told a reference
     * @param lost how many of them are not in the database
     * @param doubled how many are there more than once, or without having been told in the end
     * @param repeats how often somebody had to send the same again
     */
    public record Outcome(int kills, int told, int lost, int doubled, int repeats, List<String> oddities) {}

    public static Kills onH2(Path folder, long seed) {
        return new Kills(folder, "jdbc:h2:file:" + folder.toAbsolutePath().resolve("data/clinic"), seed);
    }

    /** On a new database of a server. */
    public static Kills on(EmbeddedPostgres server, Path folder, long seed) {
        return new Kills(folder, Postgres.newDatabaseOf(server), seed);
    }

    public Outcome run(int kills) {
        int port = Program.freePort();
        try (Crowd crowd = new Crowd(PEOPLE, () -> port)) {
            for (int i = 0; i < kills; i++) {
                try (Program program = start(port)) {
                    LockSupport.parkNanos(
                            Duration.ofMillis(random.nextInt(LONGEST_MILLIS)).toNanos());
                    program.kill();
                }
            }
            try (Program last = start(port)) {
                crowd.leave();
                last.stop();
            }
            return count(kills, crowd);
        }
    }

    private Program start(int port) {
        return url.startsWith("jdbc:h2:")
                ? Program.start(folder, port)
                : Program.start(
                        folder,
                        port,
                        "--spring.profiles.active=postgres",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres");
    }

    private Outcome count(int kills, Crowd crowd) {
        List<@Nullable String> stored = new JdbcTemplate(new DriverManagerDataSource(url, user(), ""))
                .queryForList("select token from submission", String.class);
        Set<@Nullable String> lost = new HashSet<>(crowd.tokens());
        lost.removeAll(new HashSet<>(stored));
        return new Outcome(
                kills,
                crowd.told(),
                lost.size(),
                stored.size() - (crowd.told() - lost.size()),
                crowd.repeats(),
                crowd.oddities());
    }

    private String user() {
        return url.startsWith("jdbc:h2:") ? "" : "postgres";
    }
}

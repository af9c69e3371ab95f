package clinic.backup;

import clinic.privacy.KeyRefusedException;
import clinic.privacy.KeysetFile;
import clinic.snapshot.SnapshotRefusedException;
import clinic.snapshot.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * {@code backup <file>}: a backup made now, of the database as it is, without migrating it. With H2, of which one program at
 * a time can have the file, a running site makes it and hands it over.
 */
@SuppressWarnings("SystemOut") // this is where a command answers
public final class BackupCommand {

    private static final String USAGE = "Usage: backup <file>";

    private BackupCommand() {}

    /** What the commands use of the site: where its database and keys are. */
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    @Import({Snapshots.class, KeysetFile.class})
    public static class Parts {}

    /**
     * Does what the words after {@code backup} say.
     *
     * @param context has {@link Parts}
     * @return 0 done, 1 refused, 2 not understood
     */
    public static int run(List<String> args, ApplicationContext context) {
        List<String> files = args.stream().filter(arg -> !arg.startsWith("--")).toList();
        if (files.size() != 1) {
            System.err.println(USAGE);
            return 2;
        }
        return answer(() -> backUp(Path.of(files.get(0)).toAbsolutePath().normalize(), context));
    }

    interface Work {
        void run() throws IOException, SQLException;
    }

    /** Says in a sentence what stands against it. What the database says, whoever runs all commands puts into words. */
    static int answer(Work work) {
        try {
            work.run();
            return 0;
        } catch (KeyRefusedException e) {
            System.err.println(e.getMessage() + " " + e.cure());
        } catch (SnapshotRefusedException e) {
            System.err.println(e.getMessage());
        } catch (IOException e) {
            System.err.println("A file or folder cannot be written or read: " + e.getMessage() + " ("
                    + e.getClass().getSimpleName() + ").");
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database did not do it", e);
        }
        return 1;
    }

    private static void backUp(Path file, ApplicationContext context) throws IOException, SQLException {
        Path site = Path.of(context.getEnvironment().getRequiredProperty("clinic.data"));
        Snapshots snapshots = context.getBean(Snapshots.class);
        if (!new Handover(site).fetch(file, snapshots)) {
            snapshots.take(file, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        }
        System.out.printf(
                "%s has %,d bytes and was restored for a try. It opens only with the key file; keep that apart.%n",
                file, Files.size(file));
    }
}

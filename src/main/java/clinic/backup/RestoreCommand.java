package clinic.backup;

import clinic.snapshot.Contents;
import clinic.snapshot.Restored;
import clinic.snapshot.Snapshots;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** {@code restore <file> [--replace]}: makes a backup the database of the site again, while the site is stopped. */
@SuppressWarnings("SystemOut") // this is where a command answers
public final class RestoreCommand {

    private static final String REPLACE = "--replace";

    private static final String USAGE = "Usage: restore <file> [" + REPLACE + "]";

    private RestoreCommand() {}

    /**
     * Does what the words after {@code restore} say.
     *
     * @param context has {@link BackupCommand.Parts}
     * @return 0 done, 1 refused, 2 not understood
     */
    public static int run(List<String> args, ApplicationContext context) {
        List<String> files = args.stream().filter(arg -> !arg.startsWith("--")).toList();
        if (files.size() != 1) {
            System.err.println(USAGE);
            return 2;
        }
        return BackupCommand.answer(() -> restore(
                Path.of(files.get(0)).toAbsolutePath().normalize(),
                args.contains(REPLACE),
                context.getBean(Snapshots.class)));
    }

    private static void restore(Path file, boolean replace, Snapshots snapshots) throws IOException, SQLException {
        Restored restored = snapshots.restore(file, replace, Instant.now());
        Contents contents = restored.contents();
        System.out.printf("Restored as of %s into %s:%n", contents.moment(), restored.place());
        System.out.printf(
                "  Requests and messages: %,d, the newest of %s%n",
                rows(contents, "submission"), restored.newest() == null ? "never" : restored.newest());
        System.out.printf(
                "  Accounts: %,d. Lines of the audit trail: %,d. Rows in all: %,d%n",
                rows(contents, "staff_account"), rows(contents, "audit_entry"), contents.allRows());
        System.out.println(
                "Everyone signs in anew. Mails that waited then are not sent by themselves; the desk shows them."
                        + " Accounts and erasures are as they were then: close and erase again what was closed and erased since.");
    }

    private static long rows(Contents contents, String table) {
        return contents.rows().getOrDefault(table, 0L);
    }
}

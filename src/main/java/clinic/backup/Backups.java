package clinic.backup;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import clinic.snapshot.Contents;
import clinic.snapshot.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the backup of a night. What goes wrong is said in the log, the audit trail and at the desk, and stops nothing. */
@Service
class Backups {

    private static final Logger log = LoggerFactory.getLogger(Backups.class);

    private final Snapshots snapshots;
    private final BackupFolder folder;
    private final BackupRuns runs;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Backups(
            Snapshots snapshots,
            BackupFolder folder,
            BackupRuns runs,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.snapshots = snapshots;
        this.folder = folder;
        this.runs = runs;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Older ones go only here, after a newer one was checked: a site that fails to make backups keeps those it has. */
    void run() {
        Instant began = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String name = BackupFolder.name(began);
        try {
            note(make(began, name), Outcome.DONE);
            int gone = folder.sweep();
            if (gone > 0) {
                audit.record("backup.sweep", "files-" + gone, Outcome.DONE);
            }
        } catch (IOException | SQLException | RuntimeException e) {
            Trouble trouble = Trouble.of(e);
            // The name of the cause only: a message of the database could quote what is in it
            log.error(
                    "No backup was made: trouble with the {} ({})",
                    trouble,
                    NestedExceptionUtils.getMostSpecificCause(e).getClass().getSimpleName());
            noteIfPossible(BackupRun.failed(began, clock.instant(), name, trouble));
        }
    }

    private BackupRun make(Instant began, String name) throws IOException, SQLException {
        folder.tidy(began);
        Path file = folder.path().resolve(name);
        Contents contents = snapshots.take(file, began);
        long size = Files.size(file);
        log.info(
                "Made the backup {} of {} rows in {} bytes, and restored it for a try", file, contents.allRows(), size);
        return BackupRun.done(began, clock.instant(), name, size, contents.allRows());
    }

    private void note(BackupRun run, Outcome outcome) {
        transaction.executeWithoutResult(status -> {
            runs.save(run);
            audit.record("backup.run", run.file(), outcome);
        });
    }

    private void noteIfPossible(BackupRun failed) {
        try {
            note(failed, Outcome.FAILED);
        } catch (RuntimeException e) {
            log.error("That could not be noted either ({})", e.getClass().getSimpleName());
        }
    }
}

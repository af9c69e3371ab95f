package clinic.backup;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import clinic.privacy.KeyRefusedException;
import clinic.snapshot.SnapshotRefusedException;
import clinic.snapshot.Snapshots;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes backups for the command while the site runs on H2, one after another, and keeps none of them. */
@Component
@ConditionalOnWebApplication
class Hatch implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Hatch.class);

    private final Snapshots snapshots;
    private final BackupFolder folder;
    private final Handover handover;
    private final AuditTrail audit;
    private final Clock clock;

    private @Nullable ServerSocketChannel server;

    Hatch(Snapshots snapshots, BackupFolder folder, @Value("${clinic.data}") Path data, AuditTrail audit, Clock clock) {
        this.snapshots = snapshots;
        this.folder = folder;
        this.handover = new Handover(data);
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        if (!snapshots.areOfOneFile()) {
            return;
        }
        try {
            ServerSocketChannel opened = handover.open();
            server = opened;
            Thread thread = new Thread(() -> serve(opened), "backup-hatch");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException | UnsupportedOperationException e) {
            log.warn("The command backup works only while the site is stopped ({})", e.getMessage());
        }
    }

    private void serve(ServerSocketChannel opened) {
        while (opened.isOpen()) {
            try (SocketChannel command = opened.accept()) {
                serve(command);
            } catch (IOException | RuntimeException e) {
                if (opened.isOpen()) {
                    log.error(
                            "A backup could not be handed over ({})",
                            e.getClass().getSimpleName());
                }
            }
        }
    }

    private void serve(SocketChannel command) throws IOException {
        Path file = folder.path().resolve("asked-" + UUID.randomUUID() + ".backup");
        try {
            folder.tidy(clock.instant());
            snapshots.take(file, clock.instant());
            audit.record("backup.hand-over", null, Outcome.DONE);
            Handover.give(command, file);
        } catch (KeyRefusedException e) {
            Handover.give(command, e.getMessage() + " " + e.cure());
        } catch (SnapshotRefusedException e) {
            Handover.give(command, String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            Handover.give(command, "The database of the running site could not be read.");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void destroy() throws IOException {
        if (server != null) {
            handover.close(server);
        }
    }
}

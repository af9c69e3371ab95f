package clinic.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Whether the file of the database could take a request now. After a failure the question itself tries again, so that the
 * answer is good again without anyone sending something. A server of its own looks after its disk by itself.
 */
@Component
class StoringHealthIndicator implements HealthIndicator {

    private final Disk disk;
    private final Path folder;
    private final DataSize least;

    /** @param least what must be free, so that it is said before nothing goes any more */
    StoringHealthIndicator(
            Disk disk, @Value("${clinic.data}") Path folder, @Value("${clinic.least-free}") DataSize least) {
        this.disk = disk;
        this.folder = folder;
        this.least = least;
    }

    @Override
    public Health health() {
        return !disk.isOurs() || (hasRoom() && isWritable() && writes())
                ? Health.up().build()
                : Health.down().build();
    }

    private boolean hasRoom() {
        try {
            return Files.getFileStore(folder).getUsableSpace() >= least.toBytes();
        } catch (IOException e) {
            return false;
        }
    }

    /** By writing: after an error of the disk Linux may call a folder writable that it lets nobody write into. */
    private boolean isWritable() {
        try {
            Files.delete(Files.createTempFile(folder, "probe", null));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean writes() {
        try {
            if (disk.hasFailed()) {
                disk.force();
            }
            return true;
        } catch (DataAccessResourceFailureException e) {
            return false;
        }
    }
}

package clinic.backup;

import clinic.content.Content;
import clinic.snapshot.Snapshots;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The files of the nightly backups, named by their moment. Every one that has its full name is whole and was checked. */
@Component
class BackupFolder {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'clinic-'yyyy-MM-dd'T'HH-mm-ss'Z.backup'")
            .withZone(ZoneOffset.UTC);

    private static final Duration LONGER_THAN_ANY_RUN = Duration.ofDays(1);

    private final BackupSettings settings;
    private final Content content;

    BackupFolder(BackupSettings settings, Content content) {
        this.settings = settings;
        this.content = content;
    }

    public Path path() {
        return settings.folder().toAbsolutePath().normalize();
    }

    /** Whether a backup of this name is there. */
    public boolean has(String name) {
        return Files.exists(path().resolve(name));
    }

    static String name(Instant moment) {
        return NAME.format(moment);
    }

    /** Makes the folder, for its owner only, and clears away what a run left that was killed. */
    void tidy(Instant now) throws IOException {
        Files.createDirectories(path(), onlyOwner());
        try (Stream<Path> files = Files.list(path())) {
            for (Path file : files.filter(Snapshots::isUnfinished).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LONGER_THAN_ANY_RUN))) {
                    FileSystemUtils.deleteRecursively(file);
                }
            }
        }
    }

    /** Deletes what need not be kept any longer. Only ever called once a newer one is there. */
    int sweep() throws IOException {
        Map<Instant, Path> backups = backups();
        Set<Instant> kept = keeping().of(backups.keySet());
        int gone = 0;
        for (Map.Entry<Instant, Path> backup : backups.entrySet()) {
            if (!kept.contains(backup.getKey())) {
                Files.delete(backup.getValue());
                gone++;
            }
        }
        return gone;
    }

    private Keeping keeping() {
        return new Keeping(
                settings.daily(),
                settings.weekly(),
                settings.monthly(),
                content.tree().clinic().timeZone());
    }

    private Map<Instant, Path> backups() throws IOException {
        Map<Instant, Path> backups = new HashMap<>();
        try (Stream<Path> files = Files.list(path())) {
            files.forEach(file -> moment(file.getFileName().toString()).ifPresent(moment -> backups.put(moment, file)));
        }
        return backups;
    }

    private static Optional<Instant> moment(String name) {
        try {
            return Optional.of(NAME.parse(name, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static FileAttribute<?>[] onlyOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}

package clinic.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The file that holds the keys, readable for its owner only; or the environment, which wins. Starts alone, without the site
 * and its database, for commands that change keys while the site runs on.
 */
@Component
@EnableConfigurationProperties(PrivacySettings.class)
public class KeysetFile {

    private static final Logger log = LoggerFactory.getLogger(KeysetFile.class);

    private final PrivacySettings settings;
    private final Path file;

    KeysetFile(PrivacySettings settings) {
        this.settings = settings;
        this.file = settings.keys().toAbsolutePath().normalize();
    }

    /** The file at a place, for commands that change keys while the site runs on. */
    public static KeysetFile at(Path file) {
        return new KeysetFile(new PrivacySettings(file, null));
    }

    /**
     * What may be said of a key.
     *
     * @param seals whether it is the one that seals; all of them open
     */
    public record Key(int number, boolean seals) {}

    /** Every key, oldest first. */
    public List<Key> keys() {
        return read().map(Keyset::numbers).orElseThrow(this::missing);
    }

    /** When the keys were changed last. */
    public Instant changedAt() {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw missing();
        }
    }

    /** Where the key comes from, for sentences about it. */
    public String place() {
        return settings.keyset() == null ? "the file " + file : "CLINIC_KEYSET";
    }

    /** The keys, or nothing if there never were any here. */
    Optional<Keyset> read() {
        try {
            if (settings.keyset() != null) {
                return Optional.of(Keyset.parse(settings.keyset()));
            }
            return Files.exists(file) ? Optional.of(Keyset.parse(Files.readString(file))) : Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new KeyRefusedException(
                    "The key in " + place() + " is damaged or cut off.", "Put the key back from its backup.");
        } catch (IOException e) {
            throw new KeyRefusedException(
                    "The key in " + place() + " cannot be read (" + e.getClass().getSimpleName() + ").",
                    "Make the file readable for the account that runs the site.");
        }
    }

    /**
     * The seal of whole files, with the keys as they are in the file at this moment: what a file is sealed with must open
     * with the key file that somebody backed up, not with what this program remembers.
     */
    public FileSeal fileSeal() {
        return read().map(FileSeal::new)
                .orElseThrow(() -> new KeyRefusedException(
                        "There is neither " + place() + " nor CLINIC_KEYSET.", "Put the key back from its backup."));
    }

    /** Makes the first keys. Never replaces a file. */
    Keyset create() {
        Keyset keyset = Keyset.create();
        try {
            Files.createDirectories(file.getParent(), onlyOwner("rwx------"));
            write(keyset, file);
        } catch (IOException e) {
            throw new KeyRefusedException(
                    "A new key cannot be written to " + place() + " ("
                            + e.getClass().getSimpleName() + ").",
                    "Make the folder writable for the account that runs the site, or set clinic.keys.");
        }
        log.info("Created the key in {}. Back it up, apart from the database: nothing opens without it.", place());
        return keyset;
    }

    /**
     * Adds the next key, which opens but does not seal yet. Only several nodes need this step: all of them must have a key
     * before one of them seals with it.
     */
    public void announce() {
        change(keyset -> keyset.hasNext() ? keyset : keyset.withNext());
    }

    /** Makes the next key the one that seals, from the next start on. What the older ones sealed still opens. */
    public void rotate() {
        change(keyset -> (keyset.hasNext() ? keyset : keyset.withNext()).withNewestPrimary());
    }

    /**
     * Removes the older keys, and leaves what was there before beside the file, until the site has started without them.
     * Only after {@link Resealing}, before which the next start would be refused; and not within two days of the rotation,
     * or a form that is sent again could be taken twice.
     *
     * @return the file with what was there before, which opens the backups from then
     */
    public Path retire() {
        Path before = file.resolveSibling(file.getFileName() + ".before");
        change(keyset -> {
            try {
                write(keyset, before);
            } catch (FileAlreadyExistsException e) {
                throw new KeyRefusedException(
                        "The file " + before + " is still there from the last time.",
                        "Move it to where the key file is backed up: it opens the backups from then.");
            }
            return keyset.withPrimaryOnly();
        });
        return before;
    }

    private interface Change {
        Keyset apply(Keyset keyset) throws IOException;
    }

    private void change(Change change) {
        if (settings.keyset() != null) {
            throw missing();
        }
        Keyset keyset = read().orElseThrow(this::missing);
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(next);
            write(change.apply(keyset), next);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new KeyRefusedException(
                    "The key file " + file + " cannot be changed ("
                            + e.getClass().getSimpleName() + ").",
                    "Make the file and its folder writable for this account.");
        }
    }

    private KeyRefusedException missing() {
        return new KeyRefusedException(
                "There is no key file " + file + " to change.", "Change the file from which the site gets its key.");
    }

    private static void write(Keyset keyset, Path to) throws IOException {
        try (FileChannel channel = FileChannel.open(to, Set.of(CREATE_NEW, WRITE), onlyOwner("rw-------"))) {
            ByteBuffer bytes = ByteBuffer.wrap(keyset.json().getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] onlyOwner(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}

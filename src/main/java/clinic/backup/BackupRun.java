package clinic.backup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How the backup of one night went. */
@Entity
@Immutable
class BackupRun {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant beganAt;
    private Instant endedAt;
    private String file;
    private @Nullable Long size;

    @Column(name = "row_count")
    private @Nullable Long rows;

    @Enumerated(EnumType.STRING)
    private @Nullable Trouble trouble;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected BackupRun() {}

    private BackupRun(Instant beganAt, Instant endedAt, String file) {
        this.beganAt = beganAt.truncatedTo(ChronoUnit.MICROS);
        this.endedAt = endedAt.truncatedTo(ChronoUnit.MICROS);
        this.file = file;
    }

    /** Is written, and was restored for a try. */
    static BackupRun done(Instant beganAt, Instant endedAt, String file, long size, long rows) {
        BackupRun run = new BackupRun(beganAt, endedAt, file);
        run.size = size;
        run.rows = rows;
        return run;
    }

    static BackupRun failed(Instant beganAt, Instant endedAt, String file, Trouble trouble) {
        BackupRun run = new BackupRun(beganAt, endedAt, file);
        run.trouble = trouble;
        return run;
    }

    public Instant beganAt() {
        return beganAt;
    }

    public Duration lasted() {
        return Duration.between(beganAt, endedAt);
    }

    /** Its name in the folder. */
    public String file() {
        return file;
    }

    public @Nullable Long size() {
        return size;
    }

    public @Nullable Long rows() {
        return rows;
    }

    public Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }
}

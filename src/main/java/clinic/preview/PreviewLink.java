package clinic.preview;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Somebody's leave to see one page for a while. Whoever reads it in the database cannot make the link of it. */
@Entity
@Immutable
public class PreviewLink {

    private static final int LONGEST_RECORD = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @SuppressWarnings("UnusedVariable") // read by queries
    private String tokenHash;

    private String file;
    private String madeBy;
    private Instant madeAt;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected PreviewLink() {}

    PreviewLink(String tokenHash, String file, String madeBy, Instant madeAt, Lasting lasting) {
        this.tokenHash = tokenHash;
        this.file = file;
        this.madeBy = madeBy;
        this.madeAt = madeAt.truncatedTo(ChronoUnit.MICROS);
        this.expiresAt = this.madeAt.plus(lasting.time());
    }

    boolean isOpenAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** The file as the audit trail takes it, which has no slashes. */
    String record() {
        String name = file.replaceAll("[^A-Za-z0-9.-]+", ":").replaceFirst("^[^A-Za-z0-9]+", "");
        return name.substring(0, Math.min(LONGEST_RECORD, name.length()));
    }

    public @Nullable Long id() {
        return id;
    }

    /** Path inside the content folder. */
    public String file() {
        return file;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** From this instant on it leads nowhere. */
    public Instant expiresAt() {
        return expiresAt;
    }
}

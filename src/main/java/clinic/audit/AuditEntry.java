package clinic.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of the trail. Takes only short words made of letters, digits and dots, so that no patient's text gets in. */
@Entity
@Immutable
class AuditEntry {

    private static final Pattern ACT = Pattern.compile("[a-z][a-z.-]{1,59}");
    private static final Pattern RECORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant happenedAt;
    private String who;
    private String act;
    private @Nullable String record;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected AuditEntry() {}

    AuditEntry(Instant happenedAt, String who, String act, @Nullable String record, Outcome outcome) {
        if (!ACT.matcher(act).matches()) {
            throw new IllegalArgumentException("An act is a few small letters, dots and hyphens");
        }
        if (record != null && !RECORD.matcher(record).matches()) {
            throw new IllegalArgumentException("A record is a reference or a name, never a text");
        }
        this.happenedAt = happenedAt.truncatedTo(ChronoUnit.MICROS);
        this.who = who;
        this.act = act;
        this.record = record;
        this.outcome = outcome;
    }

    /** Grows with each line; for the next page. */
    public @Nullable Long id() {
        return id;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public String who() {
        return who;
    }

    public String act() {
        return act;
    }

    public @Nullable String record() {
        return record;
    }

    public Outcome outcome() {
        return outcome;
    }
}

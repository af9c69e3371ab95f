package clinic.submission;

import clinic.privacy.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of what happened to a submission; never changed once written. */
@Entity
@Immutable
@Table(name = "submission_timeline")
public class TimelineEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    @Column(name = "happened_at")
    private Instant at;

    private String actor;

    @Enumerated(EnumType.STRING)
    private Event event;

    private @Nullable String detail;

    @Sealed("submission_timeline.note")
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected TimelineEntry() {}

    TimelineEntry(Event event, @Nullable String detail, Act act) {
        this.at = act.at().truncatedTo(ChronoUnit.MICROS);
        this.actor = act.actor();
        this.event = event;
        this.detail = detail;
        this.note = act.note();
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public Event event() {
        return event;
    }

    /** The way it came, the colleague it was handed to, or the {@link CloseReason} it was closed for. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }
}

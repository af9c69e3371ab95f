package clinic.notification;

import clinic.submission.Submission;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One mail about one submission, and how it went. Holds no address. */
@Entity
class Notification {

    private static final Duration BETWEEN_RESENDINGS = Duration.ofMinutes(5);

    /** Whom it tells. */
    enum Recipient {
        STAFF,
        PATIENT
    }

    /**
     * The one confirmation that an address may have on one day (UTC); the database grants each place once.
     *
     * @param fingerprint of the address
     */
    @Embeddable
    record Place(
            @Column(name = "place_fingerprint") String fingerprint,
            @Column(name = "place_day") LocalDate day) {}

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "submission_id")
    private Submission submission;

    private String reference;

    @Enumerated(EnumType.STRING)
    private Recipient recipient;

    private Instant createdAt;

    @Embedded
    private Course course;

    @Embedded
    @SuppressWarnings("UnusedVariable") // read by queries
    private @Nullable Place place;

    @SuppressWarnings("UnusedVariable") // read by queries
    private @Nullable String askedFrom;

    private int resent;
    private @Nullable Instant resentAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Notification() {}

    Notification(Recipient recipient, Submission submission, Instant at) {
        this.recipient = recipient;
        this.submission = submission;
        this.reference = submission.reference();
        this.createdAt = at.truncatedTo(ChronoUnit.MICROS);
        this.course = new Course(at);
    }

    /**
     * Takes up the place of its recipient for this day.
     *
     * @param askedFrom fingerprint of where the form came from; nothing if staff have sent it
     */
    void takePlaceOf(String fingerprint, @Nullable String askedFrom) {
        this.askedFrom = askedFrom;
        place = new Place(fingerprint, createdAt.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** Begins anew, as somebody at the desk wants it. */
    void resend(Instant at) {
        course = new Course(at);
        resent++;
        resentAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether it is not just being sent, and was not sent again a moment ago. */
    boolean canBeResentAt(Instant now) {
        return !course.isUnderWay(now) && (resentAt == null || !now.isBefore(resentAt.plus(BETWEEN_RESENDINGS)));
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    Submission submission() {
        return submission;
    }

    Course course() {
        return course;
    }

    /** How often staff wanted it anew. */
    int resent() {
        return resent;
    }

    public String reference() {
        return reference;
    }

    public Recipient recipient() {
        return recipient;
    }

    /** How it stands, as the last part of the key of a sentence. */
    public String standing() {
        return course.standing();
    }

    /** What stood against it, if anything did. */
    public Optional<Obstacle> obstacle() {
        return course.obstacle();
    }

    /** When it was last tried. */
    public Optional<Instant> lastAt() {
        return course.lastAt();
    }

    /** When it will be tried next. */
    public Optional<Instant> nextAt() {
        return course.nextAt();
    }
}

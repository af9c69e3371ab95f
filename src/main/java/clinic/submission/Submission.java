package clinic.submission;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** Something that a visitor sent. Knows its reference, its unguessable address and what it must not be stored twice as. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind", length = 10)
public abstract class Submission {

    /** Detail of a reopening by which a suspect was found to be none; an older version shows it as a reopening. */
    public static final String NOT_SPAM = "NOT_SPAM";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    @Version
    private int version;

    @Column(updatable = false)
    private String reference;

    @Column(updatable = false)
    private String token;

    @Column(updatable = false)
    private Instant receivedAt;

    /** Only to filter by: what kinds know of it is theirs. */
    @Column(updatable = false)
    private @Nullable String area;

    @Column(updatable = false)
    private @Nullable String source;

    @ElementCollection
    @CollectionTable(name = "submission_claim", joinColumns = @JoinColumn(name = "submission_id"))
    private Set<Claim> claims = new HashSet<>();

    @ElementCollection
    @OptimisticLock(excluded = true) // terms follow from the rest, and their rewriting must not get in anyone's way
    @CollectionTable(name = "submission_term", joinColumns = @JoinColumn(name = "submission_id"))
    private Set<Term> terms = new HashSet<>();

    private boolean confirmationWanted;

    @Embedded
    private Triage triage = new Triage();

    @SuppressWarnings("UnusedVariable") // read by queries
    private long place;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "submission_id", nullable = false, updatable = false)
    @OrderBy("at")
    private List<TimelineEntry> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Submission() {}

    /**
     * A submission with a new reference and a new token.
     *
     * @param area the part of the body that it is about, if it is about one
     * @param source address of the page whose form was used, if it says so
     */
    protected Submission(@Nullable String area, @Nullable String source, Set<String> fingerprints, Instant receivedAt) {
        this.area = area;
        this.source = source;
        this.reference = Reference.next();
        this.token = newToken();
        this.receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
        this.place = Place.of(triage, this.receivedAt);
        this.claims = new HashSet<>(Claim.of(fingerprints, receivedAt));
    }

    /** Names by which staff find this; those not given are left out. */
    protected abstract List<@Nullable String> names();

    /** Telephone numbers and e-mail addresses by which staff find this; those not given are left out. */
    protected abstract List<@Nullable String> addresses();

    /** The e-mail address at which the person can be reached. */
    protected abstract Optional<String> email();

    /** The person wants a confirmation by e-mail; the same request with and without this wish is still the same. */
    public void wantConfirmation() {
        confirmationWanted = true;
    }

    /** Where the confirmation goes, if one is wanted and there is an address for it. */
    public Optional<String> confirmTo() {
        return confirmationWanted ? email() : Optional.empty();
    }

    /**
     * Makes this findable by what it says now.
     *
     * @return whether it was not so before
     */
    protected final boolean becomeFindable(SearchTerms by) {
        Set<Term> now = by.of(names(), addresses(), receivedAt);
        boolean forgot = terms.retainAll(now);
        return terms.addAll(now) || forgot;
    }

    private static String newToken() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** What the visitor reads out on the telephone, such as {@code PT-7K3M-9QXD}. */
    public String reference() {
        return reference;
    }

    /** 128 random bits that stand in the address of the confirmation page, where the reference must not. */
    public String token() {
        return token;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** The part of the body that it is about, as the kind names it. */
    public Optional<String> area() {
        return Optional.ofNullable(area);
    }

    /** Address of the page whose form was used. */
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    /** Grows with each change; a form that was opened on an older one is stale. */
    public int version() {
        return version;
    }

    public Triage triage() {
        return triage;
    }

    /** The steps that this person may take now. */
    public Set<Step> nextSteps(String actor) {
        return triage.nextSteps(actor);
    }

    /**
     * Makes sure that this person may take this step now.
     *
     * @throws StepRefusedException if not
     */
    public void checkNext(Step step, String actor) {
        if (!nextSteps(actor).contains(step)) {
            throw new StepRefusedException("This step is not possible here any more.");
        }
    }

    /** What happened, oldest first. */
    public List<TimelineEntry> timeline() {
        return List.copyOf(timeline);
    }

    /** Staff wrote it down for a caller or visitor. */
    public void entered(String way, Act act) {
        tell(Event.ENTERED, way, act);
    }

    /** Is set aside as spam until somebody has looked; said of what is not stored yet. */
    public void suspect(Suspicion suspicion) {
        triage.suspect(suspicion);
        place = Place.of(triage, receivedAt);
    }

    /** Is no spam, and waits from now on as if it had never been suspected. */
    public void release(Act act) {
        triage.release();
        tell(Event.REOPENED, NOT_SPAM, act);
    }

    /** Becomes the actor's. */
    public void take(Act act) {
        triage.take(act.actor());
        tell(Event.TAKEN, null, act);
    }

    public void handTo(@Nullable String colleague, Act act) {
        triage.handTo(colleague);
        tell(Event.HANDED_OVER, colleague, act);
    }

    /** Called or wrote without reaching anyone. */
    public void attempted(Act act) {
        triage.attempted();
        tell(Event.CONTACT_ATTEMPTED, null, act);
    }

    public void contacted(Act act) {
        triage.contacted(act.at());
        tell(Event.CONTACTED, null, act);
    }

    public void waiting(Act act) {
        triage.waiting();
        tell(Event.WAITING, null, act);
    }

    /** A visit is booked; closes. */
    public void scheduled(Act act) {
        triage.scheduled(act.at());
        tell(Event.SCHEDULED, null, act);
    }

    public void close(@Nullable CloseReason reason, Act act) {
        triage.close(reason, act.at());
        tell(Event.CLOSED, String.valueOf(reason), act);
    }

    public void reopen(Act act) {
        triage.reopen(act.actor());
        tell(Event.REOPENED, null, act);
    }

    public void markUrgent(boolean urgent, Act act) {
        triage.markUrgent(urgent);
        tell(urgent ? Event.MARKED_URGENT : Event.MARKED_NORMAL, null, act);
    }

    public void note(Act act) {
        if (act.note() == null) {
            throw new StepRefusedException("Write a note first.");
        }
        tell(Event.NOTED, null, act);
    }

    /** The timeline only goes forward, also when several things happen at once or the clock is set back. */
    private void tell(Event event, @Nullable String detail, Act act) {
        Instant next = timeline.isEmpty()
                ? Instant.MIN
                : timeline.get(timeline.size() - 1).at().plus(1, ChronoUnit.MICROS);
        Instant at = act.at().isBefore(next) ? next : act.at();
        timeline.add(new TimelineEntry(event, detail, new Act(act.actor(), at, act.note())));
        place = Place.of(triage, receivedAt);
    }

    Set<Claim> claims() {
        return Set.copyOf(claims);
    }
}

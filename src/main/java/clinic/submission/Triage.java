package clinic.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a submission stands at the front desk, and the steps from there. Every step that is not allowed is refused with a
 * sentence for staff; nothing has changed then.
 */
@Embeddable
public class Triage {

    @Enumerated(EnumType.STRING)
    private Status status = Status.NEW;

    /** Follows from the status and from what is suspected; a column of its own, by which the database finds at once what waits. */
    private boolean open = true;

    @Enumerated(EnumType.STRING)
    private @Nullable Suspicion suspicion;

    private boolean urgent;

    private @Nullable String owner;

    @Column(name = "contact_attempts")
    private int attempts;

    private @Nullable Instant firstContactAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CloseReason closeReason;

    private @Nullable Instant closedAt;

    protected Triage() {}

    public Status status() {
        return status;
    }

    /** Whether something is left to do. */
    public boolean isOpen() {
        return open;
    }

    /** Whether it was taken for spam and nobody has looked at it yet. */
    public boolean isSuspected() {
        return status == Status.NEW && !open;
    }

    /** Why it was taken for spam, also if somebody has found since that it is none. */
    public Optional<Suspicion> suspicion() {
        return Optional.ofNullable(suspicion);
    }

    public boolean isUrgent() {
        return urgent;
    }

    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** How often we tried without reaching anyone. */
    public int attempts() {
        return attempts;
    }

    /** When we first reached the person. */
    public Optional<Instant> firstContactAt() {
        return Optional.ofNullable(firstContactAt);
    }

    public Optional<CloseReason> closeReason() {
        return Optional.ofNullable(closeReason);
    }

    /** Since when nothing is left to do. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** The steps that this person may take now, in the order in which the front desk takes them. */
    public Set<Step> nextSteps(String actor) {
        Set<Step> steps = EnumSet.noneOf(Step.class);
        Arrays.stream(Step.values())
                .filter(this::isAllowed)
                .filter(step -> step != Step.TAKE || !actor.equals(owner))
                .filter(step -> step != (urgent ? Step.MARK_URGENT : Step.MARK_NORMAL))
                .forEach(steps::add);
        return steps;
    }

    void suspect(Suspicion suspicion) {
        this.suspicion = suspicion;
        open = false;
    }

    void release() {
        check(Step.RELEASE);
        open = true;
    }

    void take(String actor) {
        check(Step.TAKE);
        if (actor.equals(owner)) {
            throw new StepRefusedException("It is yours already.");
        }
        owner = actor;
        status = status == Status.NEW ? Status.IN_REVIEW : status;
    }

    void handTo(@Nullable String colleague) {
        check(Step.HAND_OVER);
        if (colleague == null) {
            throw new StepRefusedException("Choose the colleague who takes it.");
        }
        owner = colleague;
        status = status == Status.NEW ? Status.IN_REVIEW : status;
    }

    void attempted() {
        check(Step.ATTEMPT);
        status = Status.CONTACT_ATTEMPTED;
        attempts++;
    }

    void contacted(Instant at) {
        check(Step.CONTACT);
        status = Status.CONTACTED;
        firstContactAt = firstContactAt == null ? at : firstContactAt;
    }

    void waiting() {
        check(Step.WAIT);
        status = Status.WAITING_ON_PATIENT;
    }

    void scheduled(Instant at) {
        check(Step.SCHEDULE);
        end(Status.SCHEDULED, at);
    }

    void close(@Nullable CloseReason reason, Instant at) {
        check(isSuspected() ? Step.CONFIRM_SPAM : Step.CLOSE);
        if (reason == null) {
            throw new StepRefusedException("Choose why it is closed.");
        }
        end(Status.CLOSED, at);
        closeReason = reason;
    }

    private void end(Status end, Instant at) {
        status = end;
        open = false;
        closedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    void reopen(String actor) {
        check(Step.REOPEN);
        status = Status.IN_REVIEW;
        open = true;
        closedAt = null;
        closeReason = null;
        owner = actor;
    }

    void markUrgent(boolean urgent) {
        check(urgent ? Step.MARK_URGENT : Step.MARK_NORMAL);
        this.urgent = urgent;
    }

    /** Of what was suspected must be said first whether it is spam. */
    private boolean isAllowed(Step step) {
        boolean ofSuspects = step == Step.RELEASE || step == Step.CONFIRM_SPAM;
        return step.isAllowedFrom(status) && (ofSuspects == isSuspected() || step == Step.NOTE);
    }

    private void check(Step step) {
        if (!isAllowed(step)) {
            throw new StepRefusedException(
                    "This step is not possible any more: somebody has changed the status since.");
        }
    }
}

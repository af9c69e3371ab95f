package clinic.submission;

import static clinic.submission.Status.CLOSED;
import static clinic.submission.Status.CONTACTED;
import static clinic.submission.Status.CONTACT_ATTEMPTED;
import static clinic.submission.Status.IN_REVIEW;
import static clinic.submission.Status.NEW;
import static clinic.submission.Status.SCHEDULED;
import static clinic.submission.Status.WAITING_ON_PATIENT;

import java.util.EnumSet;
import java.util.Set;

/** What the front desk can do with a submission, and from where. */
public enum Step {
    /** What was suspected is no spam. */
    RELEASE(EnumSet.of(NEW)),
    /** What was suspected is spam; closes. */
    CONFIRM_SPAM(EnumSet.of(NEW)),
    /** Become its owner, also from a colleague. */
    TAKE(EnumSet.of(NEW, IN_REVIEW, CONTACT_ATTEMPTED, CONTACTED, WAITING_ON_PATIENT)),
    /** Make a colleague its owner. */
    HAND_OVER(EnumSet.of(NEW, IN_REVIEW, CONTACT_ATTEMPTED, CONTACTED, WAITING_ON_PATIENT)),
    /** Called or wrote without reaching anyone. */
    ATTEMPT(EnumSet.of(IN_REVIEW, CONTACT_ATTEMPTED, WAITING_ON_PATIENT)),
    /** Spoke with the person. */
    CONTACT(EnumSet.of(IN_REVIEW, CONTACT_ATTEMPTED, WAITING_ON_PATIENT)),
    /** The ball is with the person. */
    WAIT(EnumSet.of(CONTACTED)),
    /** Booked a visit. */
    SCHEDULE(EnumSet.of(CONTACTED, WAITING_ON_PATIENT)),
    CLOSE(EnumSet.of(NEW, IN_REVIEW, CONTACT_ATTEMPTED, CONTACTED, WAITING_ON_PATIENT)),
    REOPEN(EnumSet.of(SCHEDULED, CLOSED)),
    /** Write something down for colleagues. */
    NOTE(EnumSet.allOf(Status.class)),
    MARK_URGENT(EnumSet.of(NEW, IN_REVIEW, CONTACT_ATTEMPTED, CONTACTED, WAITING_ON_PATIENT)),
    MARK_NORMAL(EnumSet.of(NEW, IN_REVIEW, CONTACT_ATTEMPTED, CONTACTED, WAITING_ON_PATIENT));

    @SuppressWarnings("ImmutableEnumChecker") // an EnumSet that nobody changes
    private final Set<Status> from;

    Step(Set<Status> from) {
        this.from = from;
    }

    boolean isAllowedFrom(Status status) {
        return from.contains(status);
    }
}

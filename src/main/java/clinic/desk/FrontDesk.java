package clinic.desk;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import clinic.disk.Disk;
import clinic.staff.StaffAccounts;
import clinic.submission.Act;
import clinic.submission.CloseReason;
import clinic.submission.Inbox;
import clinic.submission.Submission;
import clinic.submission.SubmissionReceived;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/** Where steps are taken: each with its line in the audit trail, and on disk before anyone is told. Thread-safe. */
@Service
class FrontDesk {

    private final Inbox submissions;
    private final StaffAccounts staff;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Disk disk;
    private final Clock clock;

    FrontDesk(
            Inbox submissions,
            StaffAccounts staff,
            AuditTrail audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Disk disk,
            Clock clock) {
        this.submissions = submissions;
        this.staff = staff;
        this.audit = audit;
        this.events = events;
        this.transactions = new TransactionTemplate(transactions);
        this.disk = disk;
        this.clock = clock;
    }

    /**
     * Takes a step.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody changed the submission after it was
     *     put on this person's screen
     * @throws clinic.submission.StepRefusedException if the step is not possible
     */
    void step(String reference, StepForm form, String actor) {
        transactions.executeWithoutResult(status -> take(reference, form, actor));
        disk.force();
    }

    private void take(String reference, StepForm form, String actor) {
        Submission submission = submissions
                .findWithTimelineByReference(reference)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (form.isStale(submission)) {
            throw new ObjectOptimisticLockingFailureException(Submission.class, reference);
        }
        List<String> colleagues = colleagues(actor);
        boolean wasSuspected = submission.triage().isSuspected();
        form.applyTo(submission, new Act(actor, clock.instant(), form.note()), colleagues);
        submissions.flush();
        if (wasSuspected && submission.triage().isOpen()) {
            events.publishEvent(new SubmissionReceived(submission)); // what was kept back is told now
        }
        audit.record("submission." + word(form), reference, Outcome.DONE);
    }

    /**
     * Closes as spam what is still suspected; what a colleague has looked at meanwhile stays as it is.
     *
     * @return how many were closed
     */
    int closeAsSpam(Collection<String> references, String actor) {
        int closed = 0;
        for (String reference : references) {
            closed += isClosedAsSpam(reference, actor) ? 1 : 0;
        }
        disk.force();
        return closed;
    }

    private boolean isClosedAsSpam(String reference, String actor) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> submissions
                    .findWithTimelineByReference(reference)
                    .filter(submission -> submission.triage().isSuspected())
                    .map(suspect -> {
                        suspect.close(CloseReason.SPAM, new Act(actor, clock.instant(), null));
                        submissions.flush();
                        audit.record("submission.confirm-spam", reference, Outcome.DONE);
                        return true;
                    })
                    .orElse(false)));
        } catch (OptimisticLockingFailureException e) {
            return false;
        }
    }

    /** Whom this person can hand something over to. */
    List<String> colleagues(String person) {
        return staff.namesForRequests().stream()
                .filter(name -> !name.equals(person))
                .toList();
    }

    private static String word(StepForm form) {
        return String.valueOf(form.step()).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package clinic.intake;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import clinic.consultation.Answers;
import clinic.consultation.ConsultationRequest;
import clinic.desk.InboxRow;
import clinic.desk.SamePerson;
import clinic.submission.Act;
import clinic.submission.Fingerprint;
import clinic.submission.Inbox;
import clinic.submission.NotStoredException;
import clinic.submission.Reception;
import clinic.submission.SearchTerms;
import clinic.submission.Submission;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Where what staff heard becomes a request, each with its line in the audit trail. Thread-safe. */
@Service
class IntakeDesk {

    private final Reception reception;
    private final Inbox submissions;
    private final SamePerson samePerson;
    private final Fingerprint fingerprint;
    private final SearchTerms terms;
    private final AuditTrail audit;
    private final Clock clock;

    IntakeDesk(
            Reception reception,
            Inbox submissions,
            SamePerson samePerson,
            Fingerprint fingerprint,
            SearchTerms terms,
            AuditTrail audit,
            Clock clock) {
        this.reception = reception;
        this.submissions = submissions;
        this.samePerson = samePerson;
        this.fingerprint = fingerprint;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is open already by the same telephone number or e-mail address, to be shown before it is entered once more.
     * Nothing for a form that is sent twice, or if all of it was shown before.
     */
    List<InboxRow> toBeSeenFirst(IntakeForm form, Answers answers, String actor) {
        ConsultationRequest request = request(form, answers, actor);
        List<InboxRow> same = samePerson.as(request);
        // Asked last: what the same form stored in this moment is among them
        if (form.knows(same.stream().map(InboxRow::reference).toList())
                || reception.hasReceived(request, submissions)) {
            return List.of();
        }
        same.forEach(row -> audit.record("intake.duplicate-seen", row.reference(), Outcome.DONE));
        return same;
    }

    /**
     * Enters the request, once for each form.
     *
     * @throws NotStoredException if the database could not take it, or not promise that it is on disk
     */
    Submission enter(IntakeForm form, Answers answers, String actor) throws NotStoredException {
        return reception.<Submission>receive(
                () -> request(form, answers, actor), submissions, stored -> record(form, stored.reference()));
    }

    private ConsultationRequest request(IntakeForm form, Answers answers, String actor) {
        return form.toRequest(answers, fingerprint, terms, new Act(actor, clock.instant(), form.staffNote()));
    }

    private void record(IntakeForm form, String reference) {
        audit.record("intake.save", reference, Outcome.DONE);
        switch (form.whatNext()) {
            case TAKE -> audit.record("submission.take", reference, Outcome.DONE);
            case EMERGENCY -> audit.record("submission.close", reference, Outcome.DONE);
            case WAIT, NEXT -> {}
        }
    }
}

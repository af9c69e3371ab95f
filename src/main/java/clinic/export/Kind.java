package clinic.export;

import clinic.consultation.ConsultationRequest;
import clinic.contact.ContactMessage;
import clinic.submission.Submission;

/** What can be exported. */
enum Kind {
    REQUEST(ConsultationRequest.class),
    MESSAGE(ContactMessage.class);

    private final Class<? extends Submission> type;

    Kind(Class<? extends Submission> type) {
        this.type = type;
    }

    Class<? extends Submission> type() {
        return type;
    }

    static Kind of(Submission submission) {
        return submission instanceof ConsultationRequest ? REQUEST : MESSAGE;
    }
}

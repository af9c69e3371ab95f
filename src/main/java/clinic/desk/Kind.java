package clinic.desk;

import clinic.consultation.ConsultationRequest;
import clinic.contact.ContactMessage;
import clinic.submission.Submission;

/** What can wait at the desk. */
enum Kind {
    REQUEST(ConsultationRequest.class, "/desk/requests/"),
    MESSAGE(ContactMessage.class, "/desk/messages/");

    private final Class<? extends Submission> type;
    private final String address;

    Kind(Class<? extends Submission> type, String address) {
        this.type = type;
        this.address = address;
    }

    Class<? extends Submission> type() {
        return type;
    }

    /** Where the desk shows one of this kind. */
    String address(String reference) {
        return address + reference;
    }

    static Kind of(Submission submission) {
        return submission instanceof ConsultationRequest ? REQUEST : MESSAGE;
    }
}

package clinic.people;

import clinic.consultation.ConsultationRequest;
import clinic.contact.ContactMessage;
import clinic.submission.Submission;
import java.util.Arrays;
import java.util.stream.Collectors;

/** One submission of a person, as the desk's pages show it. */
public record Stored(Submission submission) {

    /** {@code REQUEST} or {@code MESSAGE}. */
    public String kind() {
        return submission instanceof ConsultationRequest ? "REQUEST" : "MESSAGE";
    }

    public String reference() {
        return submission.reference();
    }

    /** Where the desk opens it. */
    public String address() {
        return (submission instanceof ConsultationRequest ? "/desk/requests/" : "/desk/messages/") + reference();
    }

    /** The first letter of each word: enough to recognise a name that one knows. */
    public String maskedName() {
        String name = submission instanceof ConsultationRequest request
                ? request.patient().fullName()
                : ((ContactMessage) submission).name();
        return Arrays.stream(name.strip().split("\\s+"))
                .map(word -> new String(Character.toChars(word.codePointAt(0))) + "…")
                .collect(Collectors.joining(" "));
    }
}

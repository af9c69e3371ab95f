package clinic.desk;

import clinic.consultation.BodyArea;
import clinic.consultation.ConsultationRequest;
import clinic.contact.ContactMessage;
import clinic.submission.Submission;
import clinic.submission.Triage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of the inbox. Shows enough of a name to recognise it when heard, and no more.
 *
 * @param age since it came in
 * @param due by when an answer was promised
 * @param left until then, or since then if it is {@code late}; absent once the person was reached or nothing is left to do
 */
public record InboxRow(
        String reference,
        String address,
        String kind,
        String maskedName,
        @Nullable BodyArea area,
        Triage triage,
        Instant receivedAt,
        Duration age,
        Instant due,
        @Nullable Duration left,
        boolean late) {

    static InboxRow of(Submission submission, PromisedReply promised, Instant now) {
        Kind kind = Kind.of(submission);
        Instant due = promised.to(submission.receivedAt());
        Triage triage = submission.triage();
        boolean waits = triage.isOpen() && triage.firstContactAt().isEmpty();
        return new InboxRow(
                submission.reference(),
                kind.address(submission.reference()),
                kind.name(),
                mask(name(submission)),
                submission instanceof ConsultationRequest request
                        ? request.concern().area()
                        : null,
                triage,
                submission.receivedAt(),
                Duration.between(submission.receivedAt(), now),
                due,
                waits ? Duration.between(now, due).abs() : null,
                waits && now.isAfter(due));
    }

    private static String name(Submission submission) {
        return submission instanceof ConsultationRequest request
                ? request.patient().fullName()
                : ((ContactMessage) submission).name();
    }

    /** The first letter of each word: {@code R... D...}. */
    private static String mask(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .map(word -> new String(Character.toChars(word.codePointAt(0))) + "…")
                .collect(Collectors.joining(" "));
    }
}

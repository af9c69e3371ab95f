package clinic.export;

import clinic.consultation.ConsultationRequest;
import clinic.consultation.Intake;
import clinic.contact.ContactMessage;
import clinic.submission.Submission;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Which answer stands in which column: in the words of the desk, times by the clinic's clock, what people typed as it is. */
@Component
class Columns {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final MessageSource messages;

    Columns(MessageSource messages) {
        this.messages = messages;
    }

    List<String> titles() {
        return all(ZoneId.of("UTC")).keySet().stream()
                .map(column -> text("export.column." + column))
                .toList();
    }

    /** As many as there are titles; empty where there is no answer. */
    List<String> cells(Submission submission, ZoneId zone) {
        return all(zone).values().stream()
                .map(column -> column.apply(submission))
                .map(cell -> cell == null ? "" : cell)
                .toList();
    }

    private Map<String, Function<Submission, @Nullable String>> all(ZoneId zone) {
        Map<String, Function<Submission, @Nullable String>> all = new LinkedHashMap<>();
        addStanding(all, zone);
        addPerson(all);
        addConcern(all);
        addIntake(all);
        all.put("subject", message(ContactMessage::subject));
        all.put("message", message(ContactMessage::text));
        return all;
    }

    private void addStanding(Map<String, Function<Submission, @Nullable String>> all, ZoneId zone) {
        all.put("reference", Submission::reference);
        all.put("kind", one -> word("desk.kind", Kind.of(one)));
        all.put("received", one -> time(one.receivedAt(), zone));
        all.put(
                "status",
                one -> one.triage().isSuspected()
                        ? text("desk.suspected")
                        : word("desk.status", one.triage().status()));
        all.put("reason", one -> word("desk.reason", one.triage().closeReason().orElse(null)));
        all.put("urgent", one -> yesNo(one.triage().isUrgent()));
        all.put("owner", one -> one.triage().owner().orElse(null));
        all.put("attempts", one -> String.valueOf(one.triage().attempts()));
        all.put("reached", one -> time(one.triage().firstContactAt().orElse(null), zone));
        all.put("closed", one -> time(one.triage().closedAt().orElse(null), zone));
        all.put("source", one -> one.source().orElse(null));
    }

    private void addPerson(Map<String, Function<Submission, @Nullable String>> all) {
        all.put(
                "name",
                one -> one instanceof ConsultationRequest request
                        ? request.patient().fullName()
                        : ((ContactMessage) one).name());
        all.put("phone", request(one -> one.reach().phone()));
        all.put("callback", request(one -> one.reach().callback()));
        all.put("email", request(one -> one.reach().email()));
        all.put("reply-to", message(ContactMessage::replyTo));
        all.put("adult", request(one -> yesNo(one.patient().adult())));
        all.put("someone-else", request(one -> yesNo(one.requester().forSomeoneElse())));
        all.put("requester", request(one -> one.requester().name()));
        all.put("relationship", request(one -> one.requester().relationship()));
        all.put(
                "reply-by",
                request(one -> word("consultation.replyBy", one.reach().replyBy())));
        all.put(
                "reply-at",
                request(one -> word("consultation.replyAt", one.reach().replyAt())));
        all.put("leave-message", request(one -> yesNo(one.reach().mayLeaveMessage())));
    }

    private void addConcern(Map<String, Function<Submission, @Nullable String>> all) {
        all.put("area", request(one -> word("consultation.area", one.concern().area())));
        all.put(
                "how-long",
                request(one -> word("consultation.howLong", one.concern().howLong())));
        all.put("wish", request(one -> word("consultation.wish", one.concern().wish())));
        all.put("note", request(one -> one.concern().note()));
        all.put("consent", request(one -> one.consent().wording()));
    }

    /** What only those have that staff have entered. */
    private void addIntake(Map<String, Function<Submission, @Nullable String>> all) {
        all.put(
                "consent-heard",
                request(one -> word("desk.consent", one.consent().heard())));
        all.put("channel", intake(intake -> word("intake.channel", intake.channel())));
        all.put("script", intake(intake -> word("intake.script", intake.script())));
        all.put("entered-by", intake(Intake::enteredBy));
    }

    private static Function<Submission, @Nullable String> intake(Function<Intake, @Nullable String> answer) {
        return request(one -> one.intake() == null ? null : answer.apply(one.intake()));
    }

    private static Function<Submission, @Nullable String> request(
            Function<ConsultationRequest, @Nullable String> answer) {
        return one -> one instanceof ConsultationRequest request ? answer.apply(request) : null;
    }

    private static Function<Submission, @Nullable String> message(Function<ContactMessage, @Nullable String> answer) {
        return one -> one instanceof ContactMessage message ? answer.apply(message) : null;
    }

    private static @Nullable String time(@Nullable Instant time, ZoneId zone) {
        return time == null ? null : TIME.format(time.atZone(zone));
    }

    private @Nullable String yesNo(@Nullable Boolean answer) {
        return answer == null ? null : text(answer ? "export.yes" : "export.no");
    }

    private @Nullable String word(String form, @Nullable Enum<?> choice) {
        return choice == null ? null : text(form + "." + choice.name());
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.US);
    }
}

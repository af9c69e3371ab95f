package clinic.intake;

import clinic.consultation.Answers;
import clinic.consultation.Consent;
import clinic.consultation.Consent.Heard;
import clinic.consultation.ConsultationRequest;
import clinic.consultation.Intake;
import clinic.consultation.Intake.Channel;
import clinic.consultation.Intake.Script;
import clinic.form.Choice;
import clinic.form.ManyLines;
import clinic.form.OneLine;
import clinic.form.Refusals;
import clinic.form.Telephone;
import clinic.form.Typed;
import clinic.submission.Act;
import clinic.submission.CloseReason;
import clinic.submission.Fingerprint;
import clinic.submission.SearchTerms;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What staff note beside the {@link Answers} of a caller or visitor.
 *
 * @param callback number of a caller who is not the patient
 * @param key of its own for each fresh form, so that sending one twice counts once
 * @param known references, with spaces between, that were shown as perhaps the same person’s
 * @param then what is to become of it
 */
record IntakeForm(
        @NotBlank(message = "{intake.channel.missing}") @Choice(of = Channel.class) @Nullable
        String channel,

        @OneLine @Size(max = 40, message = "{form.telephone}") @Telephone @Nullable
        String callback,

        @NotBlank(message = "{intake.script.missing}") @Choice(of = Script.class) @Nullable
        String script,

        @NotBlank(message = "{intake.agrees.missing}") @Choice(of = Heard.class) @Nullable
        String agrees,

        @Choice(of = Urgency.class) @Nullable String urgency,

        @ManyLines @Size(max = 1000, message = "{desk.note.long}") @Nullable
        String staffNote,

        @Nullable String key,

        @Nullable String known,

        @Choice(of = Then.class) @Nullable String then) {

    /** All fields in the order of the page, which follows the talk. */
    static final List<String> ORDER = order();

    enum Urgency {
        NORMAL,
        URGENT
    }

    /** What is to become of what was entered. */
    enum Then {
        /** Who enters it becomes its owner. */
        TAKE,
        /** It waits for an owner. */
        WAIT,
        /** It waits for an owner, and the next call is there. */
        NEXT,
        /** It is kept as one that was sent to emergency care. */
        EMERGENCY
    }

    IntakeForm {
        channel = Typed.clean(channel);
        callback = Typed.clean(callback);
        script = Typed.clean(script);
        agrees = Typed.clean(agrees);
        urgency = Typed.clean(urgency);
        staffNote = Typed.clean(staffNote);
        key = Typed.clean(key);
        known = Typed.clean(known);
        then = Typed.clean(then);
    }

    static IntakeForm fresh() {
        return new IntakeForm(
                Channel.PHONE.name(),
                null,
                null,
                null,
                Urgency.NORMAL.name(),
                null,
                UUID.randomUUID().toString(),
                null,
                null);
    }

    private static List<String> order() {
        List<String> answers = Refusals.fields(Answers.class);
        int patient = answers.indexOf("fullName");
        return Stream.of(
                        List.of("channel"),
                        answers.subList(0, patient),
                        List.of("callback", "script", "agrees"),
                        answers.subList(patient, answers.size()),
                        List.of("urgency", "staffNote"))
                .flatMap(List::stream)
                .toList();
    }

    /** Whether the patient needs help now, and nothing else counts. */
    boolean mustStop() {
        return hasSigns() && !is(Then.EMERGENCY, then);
    }

    private boolean hasSigns() {
        return is(Script.SIGNS, script);
    }

    /** Checks what no single field can say. */
    void check(BindingResult result, Answers answers, BindingResult ofAnswers) {
        answers.check(ofAnswers, callback);
        if (answers.forWhom() == null) {
            ofAnswers.rejectValue("forWhom", "intake.forWhom.missing");
        }
        if (is(Then.EMERGENCY, then) && script != null && !hasSigns()) {
            result.rejectValue("script", "intake.script.none");
        }
        if (is(Heard.NO, agrees)) {
            result.rejectValue("agrees", "intake.agrees.refused");
        }
    }

    /** Whether all of these were shown before. */
    boolean knows(Collection<String> references) {
        return known != null && List.of(known.split(" ")).containsAll(references);
    }

    /** The same once these are shown. */
    IntakeForm knowing(Collection<String> references) {
        return new IntakeForm(
                channel, callback, script, agrees, urgency, staffNote, key, String.join(" ", references), then);
    }

    Then whatNext() {
        return then == null ? Then.WAIT : Then.valueOf(then);
    }

    /** The request that this makes; only for a form and answers that were found to be right. */
    ConsultationRequest toRequest(Answers answers, Fingerprint fingerprint, SearchTerms terms, Act act) {
        Channel way = Channel.valueOf(Objects.requireNonNull(channel));
        ConsultationRequest request = answers.toRequest(
                Consent.heard(Heard.valueOf(Objects.requireNonNull(agrees))),
                callback,
                null,
                new Intake(way, Script.valueOf(Objects.requireNonNull(script)), act.actor()),
                fingerprint.of(everything(answers)),
                terms,
                act.at());
        request.entered(way.name(), act);
        Act then = new Act(act.actor(), act.at(), null);
        if (is(Urgency.URGENT, urgency)) {
            request.markUrgent(true, then);
        }
        switch (whatNext()) {
            case TAKE -> request.take(then);
            case EMERGENCY -> request.close(CloseReason.SENT_TO_EMERGENCY_CARE, then);
            case WAIT, NEXT -> {}
        }
        return request;
    }

    private List<@Nullable String> everything(Answers answers) {
        List<@Nullable String> all =
                new ArrayList<>(Arrays.asList(key, channel, callback, script, agrees, urgency, staffNote));
        all.addAll(answers.all());
        return all;
    }

    private static boolean is(Enum<?> choice, @Nullable String chosen) {
        return choice.name().equals(chosen);
    }
}

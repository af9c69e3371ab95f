package clinic.desk;

import clinic.form.Choice;
import clinic.form.ManyLines;
import clinic.form.Typed;
import clinic.submission.Act;
import clinic.submission.CloseReason;
import clinic.submission.Step;
import clinic.submission.StepRefusedException;
import clinic.submission.Submission;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The step that a staff member takes.
 *
 * @param colleague to whom it is handed over
 * @param version of the submission that was on the screen
 * @param seen how many entries of the timeline were on the screen
 */
record StepForm(
        @NotBlank(message = "{desk.step.missing}") @Choice(of = Step.class) @Nullable
        String step,

        @Choice(of = CloseReason.class) @Nullable String reason,

        @Nullable String colleague,

        @ManyLines @Size(max = 1000, message = "{desk.note.long}") @Nullable
        String note,

        @Nullable Integer version,

        @Nullable Integer seen) {

    StepForm {
        step = Typed.clean(step);
        reason = Typed.clean(reason);
        colleague = Typed.clean(colleague);
        note = Typed.clean(note);
    }

    static StepForm empty(Submission submission) {
        return new StepForm(
                null,
                null,
                null,
                null,
                submission.version(),
                submission.timeline().size());
    }

    boolean isStale(Submission submission) {
        return version == null || version != submission.version();
    }

    /** The same answers over what is on the screen now. */
    StepForm on(Submission submission) {
        return new StepForm(
                step,
                reason,
                colleague,
                note,
                submission.version(),
                submission.timeline().size());
    }

    /**
     * Takes the step.
     *
     * @param colleagues to whom it may be handed over
     * @throws StepRefusedException with a sentence, if the step is not possible; then nothing has changed
     */
    void applyTo(Submission submission, Act act, List<String> colleagues) {
        Step next = Step.valueOf(Objects.requireNonNull(step));
        submission.checkNext(next, act.actor());
        switch (next) {
            case RELEASE -> submission.release(act);
            case CONFIRM_SPAM -> submission.close(CloseReason.SPAM, act);
            case TAKE -> submission.take(act);
            case HAND_OVER -> submission.handTo(colleagues.contains(colleague) ? colleague : null, act);
            case ATTEMPT -> submission.attempted(act);
            case CONTACT -> submission.contacted(act);
            case WAIT -> submission.waiting(act);
            case SCHEDULE -> submission.scheduled(act);
            case CLOSE -> submission.close(reason == null ? null : CloseReason.valueOf(reason), act);
            case REOPEN -> submission.reopen(act);
            case NOTE -> submission.note(act);
            case MARK_URGENT -> submission.markUrgent(true, act);
            case MARK_NORMAL -> submission.markUrgent(false, act);
        }
    }
}

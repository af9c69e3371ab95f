package clinic.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TriageTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);

    private static final Map<Step, Consumer<Triage>> STEPS = Map.of(
            Step.TAKE, triage -> triage.take("ben"),
            Step.HAND_OVER, triage -> triage.handTo("ben"),
            Step.ATTEMPT, Triage::attempted,
            Step.CONTACT, triage -> triage.contacted(NOON),
            Step.WAIT, Triage::waiting,
            Step.SCHEDULE, triage -> triage.scheduled(LATER),
            Step.CLOSE, triage -> triage.close(CloseReason.SPAM, LATER),
            Step.REOPEN, triage -> triage.reopen("ben"),
            Step.MARK_URGENT, triage -> triage.markUrgent(true),
            Step.MARK_NORMAL, triage -> triage.markUrgent(false));

    private static final Map<Status, List<Step>> WAY_TO = Map.of(
            Status.NEW, List.of(),
            Status.IN_REVIEW, List.of(Step.TAKE),
            Status.CONTACT_ATTEMPTED, List.of(Step.TAKE, Step.ATTEMPT),
            Status.CONTACTED, List.of(Step.TAKE, Step.CONTACT),
            Status.WAITING_ON_PATIENT, List.of(Step.TAKE, Step.CONTACT, Step.WAIT),
            Status.SCHEDULED, List.of(Step.TAKE, Step.CONTACT, Step.SCHEDULE),
            Status.CLOSED, List.of(Step.CLOSE));

    @ParameterizedTest
    @EnumSource
    void refusesEveryStepThatItDoesNotOffer(Status status) {
        Set<Step> refused = EnumSet.copyOf(STEPS.keySet());
        refused.removeAll(in(status).nextSteps("ann"));
        refused.removeAll(Set.of(Step.MARK_URGENT, Step.MARK_NORMAL));

        for (Step step : refused) {
            Triage triage = in(status);
            assertThatExceptionOfType(StepRefusedException.class)
                    .as("%s from %s", step, status)
                    .isThrownBy(() -> apply(step, triage));
            assertThat(triage.status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesEveryStepThatItOffers(Status status) {
        for (Step step : in(status).nextSteps("ben")) {
            if (step != Step.NOTE) {
                apply(step, in(status));
            }
        }
        assertThat(in(status).nextSteps("ben")).contains(Step.NOTE);
    }

    @Test
    void countsAttemptsAndRemembersTheFirstContact() {
        Triage triage = in(Status.IN_REVIEW);
        triage.attempted();
        triage.attempted();
        triage.contacted(NOON);
        triage.waiting();
        triage.contacted(LATER);

        assertThat(triage.attempts()).isEqualTo(2);
        assertThat(triage.firstContactAt()).contains(NOON);
    }

    @Test
    void refusesToCloseWithoutReason() {
        assertThatExceptionOfType(StepRefusedException.class)
                .isThrownBy(() -> in(Status.NEW).close(null, LATER))
                .withMessage("Choose why it is closed.");
    }

    @Test
    void forgetsTheReasonWhenItIsReopenedAndBelongsToWhoReopenedIt() {
        Triage triage = in(Status.CLOSED);
        triage.reopen("ann");

        assertThat(triage.closeReason()).isEmpty();
        assertThat(triage.owner()).contains("ann");
        assertThat(triage.status()).isEqualTo(Status.IN_REVIEW);
    }

    @ParameterizedTest
    @EnumSource
    void knowsSinceWhenNothingIsLeftToDo(Status status) {
        assertThat(in(status).isOpen()).isEqualTo(status.isOpen());
        assertThat(in(status).closedAt().isEmpty()).isEqualTo(status.isOpen());
    }

    @Test
    void waitsAgainOnceItIsReopened() {
        Triage triage = in(Status.CLOSED);
        triage.reopen("ann");

        assertThat(triage.isOpen()).isTrue();
        assertThat(triage.closedAt()).isEmpty();
    }

    @Test
    void canBeTakenFromAColleagueButNotFromOneself() {
        Triage triage = in(Status.CONTACTED);
        triage.take("ann");

        assertThat(triage.owner()).contains("ann");
        assertThat(triage.status()).isEqualTo(Status.CONTACTED);
        assertThat(triage.nextSteps("ann")).doesNotContain(Step.TAKE);
    }

    private static Triage in(Status status) {
        Triage triage = new Triage();
        WAY_TO.getOrDefault(status, List.of()).forEach(step -> apply(step, triage));
        return triage;
    }

    private static void apply(Step step, Triage triage) {
        Objects.requireNonNull(STEPS.get(step)).accept(triage);
    }
}

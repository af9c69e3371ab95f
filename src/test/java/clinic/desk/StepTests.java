package clinic.desk;

import static clinic.submission.Status.CLOSED;
import static clinic.submission.Status.CONTACTED;
import static clinic.submission.Status.CONTACT_ATTEMPTED;
import static clinic.submission.Status.IN_REVIEW;
import static clinic.submission.Status.NEW;
import static clinic.submission.Status.SCHEDULED;
import static clinic.submission.Status.WAITING_ON_PATIENT;
import static clinic.submission.Step.ATTEMPT;
import static clinic.submission.Step.CLOSE;
import static clinic.submission.Step.CONTACT;
import static clinic.submission.Step.HAND_OVER;
import static clinic.submission.Step.MARK_URGENT;
import static clinic.submission.Step.NOTE;
import static clinic.submission.Step.REOPEN;
import static clinic.submission.Step.SCHEDULE;
import static clinic.submission.Step.TAKE;
import static clinic.submission.Step.WAIT;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.AtTheDesk;
import clinic.Visitor.Seen;
import clinic.submission.Status;
import clinic.submission.Step;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step from every status, as Ann takes it with a request that is hers. */
class StepTests extends AtTheDesk {

    private static final Map<Status, Set<Step>> OFFERED = new EnumMap<>(Map.of(
            NEW, EnumSet.of(TAKE, HAND_OVER, CLOSE, NOTE, MARK_URGENT),
            IN_REVIEW, EnumSet.of(HAND_OVER, ATTEMPT, CONTACT, CLOSE, NOTE, MARK_URGENT),
            CONTACT_ATTEMPTED, EnumSet.of(HAND_OVER, ATTEMPT, CONTACT, CLOSE, NOTE, MARK_URGENT),
            CONTACTED, EnumSet.of(HAND_OVER, WAIT, SCHEDULE, CLOSE, NOTE, MARK_URGENT),
            WAITING_ON_PATIENT, EnumSet.of(HAND_OVER, ATTEMPT, CONTACT, SCHEDULE, CLOSE, NOTE, MARK_URGENT),
            SCHEDULED, EnumSet.of(REOPEN, NOTE),
            CLOSED, EnumSet.of(REOPEN, NOTE)));

    private static final Map<Status, List<Step>> WAY_TO = Map.of(
            NEW, List.of(),
            IN_REVIEW, List.of(TAKE),
            CONTACT_ATTEMPTED, List.of(TAKE, ATTEMPT),
            CONTACTED, List.of(TAKE, CONTACT),
            WAITING_ON_PATIENT, List.of(TAKE, CONTACT, WAIT),
            SCHEDULED, List.of(TAKE, CONTACT, SCHEDULE),
            CLOSED, List.of(TAKE, CLOSE));

    private final Map<Status, String> requests = new EnumMap<>(Status.class);

    @BeforeAll
    void leadARequestToEachStatus() {
        WAY_TO.forEach((status, way) -> {
            String reference = asks("Rosa of " + status, "303-555-0142");
            way.forEach(step -> assertThat(take(reference, step).status()).isEqualTo(303));
            requests.put(status, reference);
        });
    }

    @ParameterizedTest
    @EnumSource
    void isOfferedWhereItIsPossible(Status status) {
        assertThat(open(status).page().select("button[name=step]").eachAttr("value"))
                .containsExactlyInAnyOrderElementsOf(
                        offered(status).stream().map(Step::name).toList());
    }

    @ParameterizedTest(name = "{1} from {0}")
    @MethodSource("notOffered")
    void isRefusedWithASentenceWhereItIsNot(Status status, Step step) {
        String before = state(status);
        Seen seen = take(request(status), step);

        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().title()).startsWith("Error: PT-");
        assertThat(seen.text("#refused")).isEqualTo("This step is not possible here any more.");
        assertThat(seen.page().select("textarea").text()).isEqualTo("Mind the step.");
        assertThat(state(status)).isEqualTo(before);
    }

    static Stream<Arguments> notOffered() {
        return Arrays.stream(Status.values())
                .flatMap(status -> EnumSet.complementOf(EnumSet.copyOf(offered(status))).stream()
                        .map(step -> Arguments.of(status, step)));
    }

    /** A message is answered or closed; nobody waits for it or books a visit with it. */
    @Test
    void neverWaitsForAMessageOrBooksAVisitWithIt() {
        String address = "/desk/messages/" + writes("Rosa", "rosa@example.com");
        for (Step step : List.of(TAKE, CONTACT)) {
            ann.sends(address, address, Map.of("step", step.name()));
        }

        assertThat(ann.opens(address).page().select("button[name=step]").eachAttr("value"))
                .containsExactlyInAnyOrder("HAND_OVER", "CLOSE", "NOTE", "MARK_URGENT");
        for (Step step : List.of(WAIT, SCHEDULE)) {
            Seen seen = ann.sends(address, address, Map.of("step", step.name()));
            assertThat(seen.status()).isEqualTo(422);
            assertThat(seen.text("#refused")).isEqualTo("This step is not possible here any more.");
        }
    }

    private Seen take(String reference, Step step) {
        return takes(
                ann, reference, Map.of("step", step.name(), "reason", "DECLINED_BY_PATIENT", "note", "Mind the step."));
    }

    private Seen open(Status status) {
        return ann.opens("/desk/requests/" + request(status));
    }

    /** All that a refused step could have changed. */
    private String state(Status status) {
        return open(status).text(".desk-standing, .desk-timeline, [name=version]")
                + open(status).page().select("[name=version]").val();
    }

    private String request(Status status) {
        return Objects.requireNonNull(requests.get(status));
    }

    private static Set<Step> offered(Status status) {
        return Objects.requireNonNull(OFFERED.get(status));
    }
}

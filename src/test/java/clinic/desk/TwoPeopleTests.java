package clinic.desk;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.AtTheDesk;
import clinic.StaffVisitor;
import clinic.Visitor.Seen;
import clinic.consultation.Answers;
import clinic.consultation.Consent;
import clinic.submission.Fingerprint;
import clinic.submission.Inbox;
import clinic.submission.NotStoredException;
import clinic.submission.Reception;
import clinic.submission.SearchTerms;
import clinic.submission.Submission;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ann and Ben act on one request in the same moment. */
class TwoPeopleTests extends AtTheDesk {

    private static final int PAIRS = 100;

    @Autowired
    Reception reception;

    @Autowired
    Inbox submissions;

    @Autowired
    Fingerprint fingerprint;

    @Autowired
    SearchTerms terms;

    @Test
    void oneOfThemWinsAndTheOtherIsToldEachTime() throws Exception {
        Map<String, String> fromAnn = screen(ann, -1, "I call her at ten.");
        Map<String, String> fromBen = screen(ben, -2, "She is my patient.");
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            for (int pair = 0; pair < PAIRS; pair++) {
                String reference = request(pair);
                CompletableFuture<Seen> anns =
                        CompletableFuture.supplyAsync(() -> acts(ann, reference, fromAnn, both), people);
                CompletableFuture<Seen> bens =
                        CompletableFuture.supplyAsync(() -> acts(ben, reference, fromBen, both), people);
                boolean annWon = anns.get().status() == 303;
                Seen slower = annWon ? bens.get() : anns.get();

                assertThat((annWon ? anns.get() : bens.get()).status()).isEqualTo(303);
                assertThat(slower.status()).isEqualTo(409);
                assertThat(slower.text("#meanwhile"))
                        .contains((annWon ? nameOfAnn : nameOfBen) + " took it", "You had chosen: Take it");
                assertThat(slower.page().select("textarea").text()).isEqualTo((annWon ? fromBen : fromAnn).get("note"));
                assertThat(done(reference)).containsExactly((annWon ? nameOfAnn : nameOfBen) + " TAKEN");
                assertThat(owner(reference)).containsExactly(annWon ? nameOfAnn : nameOfBen);
            }
        } finally {
            people.shutdownNow();
        }
    }

    private static Seen acts(StaffVisitor person, String reference, Map<String, String> screen, CyclicBarrier both) {
        try {
            both.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return person.posts("/desk/requests/" + reference, screen);
    }

    /** What a person who has just opened a new request sends. */
    private Map<String, String> screen(StaffVisitor person, int number, String note) throws NotStoredException {
        String address = "/desk/requests/" + request(number);
        Map<String, String> all = new HashMap<>(filledIn(person.opens(address), address));
        all.putAll(Map.of("step", "TAKE", "note", note));
        return all;
    }

    private String request(int number) throws NotStoredException {
        Answers answers = new Answers(
                null,
                null,
                null,
                "Rosa Delgado",
                null,
                null,
                "rosa" + number + "@example.com",
                null,
                null,
                null,
                null,
                "KNEE",
                null,
                null,
                null);
        return reception
                .<Submission>receive(
                        () -> answers.toRequest(
                                Consent.to("2026-11"),
                                null,
                                null,
                                null,
                                fingerprint.of(List.of("pair", String.valueOf(number))),
                                terms,
                                Instant.now()),
                        submissions)
                .reference();
    }

    private List<String> done(String reference) {
        return jdbc.queryForList("""
                select t.actor || ' ' || t.event from submission_timeline t join submission s on s.id = t.submission_id
                where s.reference = ?""", String.class, reference);
    }

    private List<String> owner(String reference) {
        return jdbc.queryForList("select owner from submission where reference = ?", String.class, reference);
    }
}

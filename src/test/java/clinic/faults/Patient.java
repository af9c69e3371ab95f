package clinic.faults;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.Visitor;
import clinic.Visitor.Seen;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One person who asks for a consultation, and what they see while something is broken. */
record Patient(String name) {

    static final Duration PATIENCE = Duration.ofMinutes(1);

    Seen asks(int port) {
        return Visitor.of(port)
                .sends(
                        "/consultation",
                        Map.of(
                                "warningSigns", "NO",
                                "fullName", name,
                                "phone", "303-555-0142",
                                "area", "KNEE",
                                "note", "Mornings are best.",
                                "consent", "2026-11"));
    }

    /** Is told that nothing was taken and whom to call, and finds everything typed still there. */
    void isRefusedPlainly(int port) {
        Seen seen = CompletableFuture.supplyAsync(() -> asks(port))
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();

        assertThat(seen.status()).isEqualTo(503);
        assertThat(seen.text("#not-stored")).contains("We could not take your form", "555-0142");
        assertThat(seen.page().select("#field-fullName").val()).isEqualTo(name);
        assertThat(seen.text("#field-note")).isEqualTo("Mornings are best.");
    }

    /** Sends it again and again. Returns the unguessable part of the page that says that it was received. */
    String isReceivedInTheEnd(int port) {
        Seen received = Awaitility.await().atMost(PATIENCE).until(() -> asks(port), seen -> seen.status() == 303);
        return received.leadsTo().replaceFirst(".*/", "");
    }

    /** Whoever only reads notices nothing. */
    static void readsOn(int port) {
        for (String address : new String[] {"/", "/blog/", "/blog/stem-cell-therapy-for-back-pain", "/consultation"}) {
            assertThat(Visitor.of(port).opens(address).status()).as(address).isEqualTo(200);
        }
    }
}

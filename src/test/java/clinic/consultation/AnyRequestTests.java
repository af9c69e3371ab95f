package clinic.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.AnyText;
import clinic.AnythingOnTheSite;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.form.Typed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever somebody types into the form for a consultation, or chooses that is no choice. */
class AnyRequestTests extends AnythingOnTheSite {

    private static final List<String> TYPED =
            List.of("requesterName", "relationship", "fullName", "phone", "email", "note");

    @Autowired
    ConsultationRequests requests;

    @Provide
    Arbitrary<Map<String, String>> typed() {
        return AnyText.formLike(Map.of(
                "requesterName", "Lola Ortiz",
                "relationship", "Daughter",
                "fullName", "Rosa Delgado",
                "phone", "303-555-0142",
                "email", "rosa@example.com",
                "note", "Mornings are best."));
    }

    @Provide
    Arbitrary<Map<String, String>> chosen() {
        return AnyText.formLike(Map.of(
                "warningSigns", "NO",
                "forWhom", "ME",
                "adult", "YES",
                "replyBy", "PHONE",
                "replyAt", "MORNING",
                "leaveMessage", "NO",
                "area", "KNEE",
                "howLong", "DAYS",
                "source", "/blog/knees",
                "consent", "2026-11"));
    }

    @Property(tries = 100, seed = "6")
    void isStoredAsItWasTypedOrComesBackWithAllOfIt(@ForAll("typed") Map<String, String> typed) {
        Map<String, String> answers = new HashMap<>(typed);
        answers.putAll(Map.of("warningSigns", "NO", "area", "KNEE", "consent", "2026-11"));

        Seen seen = Visitor.of(port).sends("/consultation", answers);

        assertThat(seen.status()).isIn(303, 422, 429);
        if (seen.status() == 303) {
            assertThat(words(stored(seen)))
                    .isEqualTo(TYPED.stream().map(field -> clean(typed, field)).toList());
        } else {
            assertThat(seen.text("h2")).contains("There is a problem");
            assertThat(TYPED)
                    .allSatisfy(field -> assertThat(AnyText.shown(seen, field)).isEqualTo(clean(typed, field)));
        }
    }

    @Property(tries = 60, seed = "6")
    void takesNoChoiceThatThereIsNot(@ForAll("chosen") Map<String, String> chosen) {
        Map<String, String> answers = new HashMap<>(chosen);
        answers.putAll(Map.of("fullName", "Rosa Delgado", "phone", "303-555-0142"));

        Seen seen = Visitor.of(port).sends("/consultation", answers);

        assertThat(seen.status()).isIn(303, 422, 429);
        if (seen.status() == 303) {
            assertThat(clean(chosen, "area")).isEqualTo("KNEE");
            assertThat(clean(chosen, "consent")).isEqualTo("2026-11");
            assertThat(stored(seen).source().orElse("/")).matches("/[a-z0-9/-]*");
        }
    }

    private ConsultationRequest stored(Seen seen) {
        return requests.findByToken(seen.leadsTo().replaceFirst(".*/", "")).orElseThrow();
    }

    private static List<String> words(ConsultationRequest request) {
        return Arrays.<@Nullable String>asList(
                        request.requester().name(),
                        request.requester().relationship(),
                        request.patient().fullName(),
                        request.reach().phone(),
                        request.reach().email(),
                        request.concern().note())
                .stream()
                .map(word -> Objects.requireNonNullElse(word, ""))
                .toList();
    }

    private static String clean(Map<String, String> typed, String field) {
        return Objects.requireNonNullElse(Typed.clean(AnyText.sent(typed.getOrDefault(field, ""))), "");
    }
}

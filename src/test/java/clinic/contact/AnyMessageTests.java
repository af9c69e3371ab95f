package clinic.contact;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.AnyText;
import clinic.AnythingOnTheSite;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.form.Typed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever somebody types into the contact form. */
class AnyMessageTests extends AnythingOnTheSite {

    private static final List<String> FIELDS = List.of("name", "replyTo", "subject", "message");

    @Autowired
    ContactMessages messages;

    @Provide
    Arbitrary<Map<String, String>> forms() {
        return AnyText.formLike(Map.of(
                "name", "Rosa Delgado",
                "replyTo", "303-555-0142",
                "subject", "Hours",
                "message", "Are you open?",
                "confirmation", "YES"));
    }

    @Property(tries = 100, seed = "6")
    void isStoredAsItWasTypedOrComesBackWithAllOfIt(@ForAll("forms") Map<String, String> typed) {
        Seen seen = Visitor.of(port).sends("/contact", typed);

        assertThat(seen.status()).isIn(303, 422, 429);
        if (seen.status() == 303) {
            ContactMessage stored =
                    messages.findByToken(seen.leadsTo().replaceFirst(".*/", "")).orElseThrow();
            assertThat(List.of(stored.name(), stored.replyTo(), stored.subject(), stored.text()))
                    .isEqualTo(FIELDS.stream().map(field -> clean(typed, field)).toList());
        } else {
            assertThat(seen.text("h2")).contains("There is a problem");
            assertThat(FIELDS)
                    .allSatisfy(field -> assertThat(AnyText.shown(seen, field)).isEqualTo(clean(typed, field)));
        }
    }

    private static String clean(Map<String, String> typed, String field) {
        return Objects.requireNonNullElse(Typed.clean(AnyText.sent(typed.getOrDefault(field, ""))), "");
    }
}

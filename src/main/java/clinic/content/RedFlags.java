package clinic.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The warning signs that come before any form: the one reviewed list behind every card and question.
 *
 * @param signOff who approved the wording, or that nobody has yet
 */
public record RedFlags(@Nullable String signOff, String question, Card emergency, Card urgent) {

    public record Card(String title, List<String> signs) {}

    static final RedFlags NONE = new RedFlags(
            null,
            "Do you have a medical emergency now?",
            new Card("Call 911 now if you have a medical emergency", List.of()),
            new Card("Call your doctor today if you feel worse", List.of()));
}

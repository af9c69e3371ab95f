package clinic.content;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The warning signs that come before any form: the one reviewed list behind every card and question. A part that is
 * missing is replaced by a general one, because a form without its warning is worse.
 *
 * @param signOff who approved the wording, or that nobody has yet
 */
public record RedFlags(@Nullable String signOff, String question, Card emergency, Card urgent) {

    private static final String QUESTION = "Do you have a medical emergency now?";
    private static final String EMERGENCY = "Call 911 now if you have a medical emergency";
    private static final String URGENT = "Call your doctor today if you feel worse";

    public static final RedFlags NONE =
            new RedFlags(null, QUESTION, new Card(EMERGENCY, List.of()), new Card(URGENT, List.of()));

    public RedFlags {
        question = isMissing(question) ? QUESTION : question;
        emergency = complete(emergency, EMERGENCY);
        urgent = complete(urgent, URGENT);
    }

    public record Card(String title, List<String> signs) {

        public Card {
            title = title == null ? "" : title;
            signs = signs == null
                    ? List.of()
                    : signs.stream()
                            .filter(Objects::nonNull)
                            .filter(sign -> !sign.isBlank())
                            .toList();
        }
    }

    private static Card complete(@Nullable Card card, String title) {
        if (card == null) {
            return new Card(title, List.of());
        }
        return isMissing(card.title()) ? new Card(title, card.signs()) : card;
    }

    private static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

package clinic.reading;

import clinic.content.RedFlags;
import clinic.content.RedFlags.Card;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What stands in {@code health/red-flags.yaml}, before anything that is missing is replaced. */
record RedFlagsFile(
        @Nullable String signOff,
        @Nullable String question,
        @Nullable Card emergency,
        @Nullable Card urgent) {

    /** @param missing takes what is not there, as a JSON pointer, and a sentence that says so */
    @SuppressWarnings("NullAway") // the constructor replaces every absent part
    RedFlags redFlags(BiConsumer<String, String> missing) {
        RedFlags redFlags = new RedFlags(signOff, question, emergency, urgent);
        if (question == null || question.isBlank()) {
            missing.accept(
                    "/question",
                    "There is no 'question': patients are asked '%s' instead.".formatted(redFlags.question()));
        }
        check("emergency", emergency, redFlags.emergency(), missing);
        check("urgent", urgent, redFlags.urgent(), missing);
        return redFlags;
    }

    private static void check(String key, @Nullable Card written, Card shown, BiConsumer<String, String> missing) {
        if (written == null || written.title().isBlank()) {
            missing.accept(
                    "/" + key + "/title",
                    "'%s' has no 'title': patients read '%s' instead.".formatted(key, shown.title()));
        }
        if (shown.signs().isEmpty()) {
            missing.accept(
                    "/" + key + "/signs",
                    "'%s' has no 'signs': write a list of them, or patients read none.".formatted(key));
        }
    }
}

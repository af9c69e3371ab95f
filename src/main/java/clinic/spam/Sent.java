package clinic.spam;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be told about a form that somebody sent.
 *
 * @param address it came from, as digits
 * @param trap what stands in the field that people do not see
 * @param text in the person's own words
 * @param answers all that was answered
 */
public record Sent(
        String address, @Nullable String trap, @Nullable String text, List<@Nullable String> answers) {

    /** Everything that was answered in one text, different for different answers. */
    String whole() {
        return answers.stream()
                .map(answer -> Objects.requireNonNullElse(answer, ""))
                .collect(Collectors.joining("\n\0"));
    }
}

package clinic.markdown;

import clinic.problem.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a link says. Read out by itself, as screen readers and search engines do, it must tell where it leads. */
final class LinkText {

    private static final Set<String> VAGUE = Set.of(
            "article",
            "click",
            "click here",
            "click this link",
            "continue",
            "details",
            "find out more",
            "go",
            "here",
            "learn more",
            "link",
            "more",
            "more here",
            "page",
            "read more",
            "read on",
            "see here",
            "see more",
            "this",
            "this article",
            "this link",
            "this page");

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern BARE = Pattern.compile("(?i)(https?://|www\\.)\\S*");

    private static final Pattern PDF = Pattern.compile("(?i)[^?#]+\\.pdf([?#].*)?");

    private LinkText() {}

    /** A sentence for the editor, if the text says too little. */
    static Optional<String> remark(String target, String text) {
        if (text.isBlank()) {
            return Optional.of("The link to '%s' has no text: write between [ and ] what readers find there."
                    .formatted(Problem.quotable(target)));
        }
        if (BARE.matcher(text.strip()).matches()) {
            return Optional.of(
                    "A bare address says little: write what readers find there, like [the guideline](https://...).");
        }
        if (PDF.matcher(target).matches() && !text.toLowerCase(Locale.ROOT).contains("pdf")) {
            return Optional.of(
                    "Readers want to know what they load: add its kind and size, like 'Exercises (PDF, 300 KB)'.");
        }
        String words =
                AROUND.matcher(text).replaceAll("").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return VAGUE.contains(words)
                ? Optional.of("'%s' does not say where the link leads: name what readers find there."
                        .formatted(Problem.quotable(text.strip())))
                : Optional.empty();
    }
}

package clinic.editorial;

import clinic.content.Page;
import clinic.content.Source;
import clinic.markdown.Link;
import clinic.problem.Nearest;
import clinic.problem.Problem;
import clinic.problem.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds references that lead to no source, and sources that nothing refers to. */
final class Cited {

    private final Found found;

    Cited(Found found) {
        this.found = found;
    }

    void check(Page page) {
        List<Link> citations = page.body().citations();
        List<Source> sources = page.frontMatter().sources();
        List<String> keys =
                sources.stream().map(Source::key).filter(Objects::nonNull).toList();
        citations.stream()
                .filter(citation -> !keys.contains(citation.target()))
                .forEach(citation ->
                        found.add(page.file(), citation.place(), "unknown-source", unknown(citation, keys)));
        Set<String> cited = citations.stream().map(Link::target).collect(Collectors.toSet());
        Set<String> met = new HashSet<>();
        for (int i = 0; i < sources.size(); i++) {
            @Nullable String key = sources.get(i).key();
            if (key != null && !met.add(key)) {
                found.add(
                        page.file(),
                        page.places().at("/sources/" + i + "/key"),
                        "duplicate-key",
                        "Two sources have the key '%s': give one of them another.".formatted(Problem.quotable(key)));
            } else if (key == null || !cited.contains(key)) {
                found.add(
                        page.file(),
                        page.places().at("/sources/" + i),
                        Severity.HINT,
                        "unused-source",
                        unused(i + 1, key));
            }
        }
    }

    private static String unknown(Link citation, List<String> keys) {
        return "There is no source with the key '%s'.%s"
                .formatted(
                        Problem.quotable(citation.target()),
                        Nearest.to(citation.target(), keys.stream())
                                .map(" Did you mean '%s'?"::formatted)
                                .orElse(" Add 'key: %s' to one under 'sources'."
                                        .formatted(Problem.quotable(citation.target()))));
    }

    private static String unused(int number, @Nullable String key) {
        return key == null
                ? "Nothing in the text can refer to source %d: give it a 'key', such as 'smith2020', and write [@smith2020] after what it says."
                        .formatted(number)
                : "Nothing in the text refers to source %d: write [@%s] after what it says, or delete it."
                        .formatted(number, Problem.quotable(key));
    }
}

package clinic.yaml;

import clinic.problem.Nearest;
import java.util.Set;

/**
 * What a YAML text is there for.
 *
 * @param example a line that every such text needs
 * @param decisive keys that decide whether readers see the file: if one of them cannot be understood, nobody sees it
 */
public record YamlKind<T>(Class<T> type, String example, Set<String> decisive) {

    /** With more, words such as 'date' would hide a page. */
    private static final int MOST_MISTAKES = 2;

    boolean isDecisive(String key) {
        return decisive.contains(key);
    }

    /** Whether an unknown key could be a decisive one with a typing mistake in it. */
    boolean couldBeDecisive(String key) {
        return decisive.stream().anyMatch(known -> Nearest.distance(key, known) <= MOST_MISTAKES);
    }

    boolean isDecisiveInAnyCase(String key) {
        return decisive.stream().anyMatch(known -> Nearest.distance(key, known) == 0);
    }
}

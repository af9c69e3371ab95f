package clinic.editorial;

import clinic.folder.Folder;
import clinic.folder.UnreadableException;
import clinic.problem.Problem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts beside each problem the line that it is in, as the file has it now. Use one for one list. */
final class Sources {

    private static final int LONGEST_LINE = 120;

    private final Folder folder;
    private final Map<String, List<String>> lines = new HashMap<>();

    private Sources(Folder folder) {
        this.folder = folder;
    }

    static List<Finding> beside(List<Problem> problems, Folder folder) {
        Sources sources = new Sources(folder);
        return problems.stream()
                .map(problem -> new Finding(problem, sources.line(problem)))
                .toList();
    }

    private String line(Problem problem) {
        List<String> all = lines.computeIfAbsent(problem.file(), this::read);
        String line = problem.line() <= all.size() ? all.get(problem.line() - 1).strip() : "";
        return Problem.visible(line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…");
    }

    private List<String> read(String file) {
        try {
            return folder.text(Path.of(file)).lines().toList();
        } catch (UnreadableException e) {
            return List.of();
        }
    }
}

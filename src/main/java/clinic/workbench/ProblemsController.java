package clinic.workbench;

import clinic.editorial.Finding;
import clinic.problem.Problem;
import clinic.problem.Severity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists all that is wrong, as the command does: files with errors first, and in each file the errors. */
@Controller
class ProblemsController {

    private final Workbench workbench;

    ProblemsController(Workbench workbench) {
        this.workbench = workbench;
    }

    @GetMapping(Workbench.ADDRESS + "/problems")
    String list(
            @RequestParam Optional<Severity> severity,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        List<Problem> problems = workbench.problems();
        List<Problem> found = sorted(problems.stream()
                .filter(problem -> severity.isEmpty() || problem.severity() == severity.get())
                .filter(isIn(file.strip(), problems))
                .toList());
        Part<Problem> part = Part.of(found, page);
        model.addAttribute("part", part);
        model.addAttribute("files", byFile(workbench.findings(part.shown())));
        model.addAttribute("errors", number(problems, Severity.ERROR));
        model.addAttribute("warnings", number(problems, Severity.WARNING));
        model.addAttribute("hints", number(problems, Severity.HINT));
        model.addAttribute("severities", Severity.values());
        model.addAttribute("severity", severity.orElse(null));
        model.addAttribute("file", file.strip());
        workbench.addFrame(model);
        return "workbench/problems";
    }

    private static List<Problem> sorted(List<Problem> problems) {
        Set<String> withErrors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Problem::file)
                .collect(Collectors.toSet());
        return problems.stream()
                .sorted(Comparator.comparing((Problem problem) -> !withErrors.contains(problem.file()))
                        .thenComparing(Problem::file)
                        .thenComparing(Problem::severity)
                        .thenComparing(Problem.BY_PLACE))
                .toList();
    }

    /** The file of this name, or else all files that have the word in theirs. */
    private static Predicate<Problem> isIn(String file, List<Problem> problems) {
        boolean isOne = problems.stream().anyMatch(problem -> problem.file().equals(file));
        String word = file.toLowerCase(Locale.ROOT);
        return problem -> isOne
                ? problem.file().equals(file)
                : problem.file().toLowerCase(Locale.ROOT).contains(word);
    }

    private static Map<String, List<Finding>> byFile(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.problem().file(), LinkedHashMap::new, Collectors.toList()));
    }

    private static long number(List<Problem> problems, Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}

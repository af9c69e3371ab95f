package clinic.workbench;

import clinic.content.ContentTree;
import clinic.content.Notice;
import clinic.content.Page;
import clinic.problem.Problem;
import clinic.problem.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every page, notice and broken file at one instant. Pictures, and facts in which nothing is wrong, are not in it.
 *
 * @param rows what needs an editor first, then by file
 */
record Inventory(List<Row> rows) {

    static Inventory of(ContentTree tree, List<Problem> problems, Instant now) {
        Map<String, List<Problem>> byFile = problems.stream()
                .collect(Collectors.groupingBy(Problem::file, LinkedHashMap::new, Collectors.toList()));
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Page page : tree.pages().values()) {
            rows.put(page.file(), Row.of(page, tree, now, number(byFile, page.file())));
        }
        for (Notice notice : tree.notices()) {
            rows.put(notice.file(), Row.of(notice, tree, now, number(byFile, notice.file())));
        }
        tree.kept()
                .forEach((file, savedAt) ->
                        rows.computeIfAbsent(file, facts -> Row.kept(facts, savedAt, number(byFile, facts))));
        byFile.forEach((file, all) -> firstError(all)
                .ifPresent(error ->
                        rows.computeIfAbsent(file, broken -> Row.broken(broken, error.message(), all.size()))));
        return new Inventory(rows.values().stream()
                .sorted(Comparator.comparing(Row::state).thenComparing(Row::file))
                .toList());
    }

    private static int number(Map<String, List<Problem>> byFile, String file) {
        return byFile.getOrDefault(file, List.of()).size();
    }

    private static Optional<Problem> firstError(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .findFirst();
    }

    /** How many there are in each state, none left out. */
    Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        Stream.of(State.values()).forEach(state -> counts.put(state, 0L));
        rows.forEach(row -> counts.merge(row.state(), 1L, Long::sum));
        return counts;
    }

    Optional<Row> row(String file) {
        return rows.stream().filter(row -> row.file().equals(file)).findFirst();
    }
}

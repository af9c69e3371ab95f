package clinic.editorial;

import clinic.problem.Problem;
import clinic.problem.Severity;
import clinic.proof.Proof;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list of findings as people and as programs read it.
 *
 * @param grades nothing where nobody asked for them
 */
record Report(
        List<Finding> findings,
        List<Proof> proofs,
        int files,
        @Nullable GradeTable grades) {

    boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /** Line by line, since there may be more of them than fit into the memory at once. */
    void printText(PrintStream out) {
        findings.forEach(finding -> out.print(
                finding.problem() + "\n" + (finding.source().isEmpty() ? "" : "    " + finding.source() + "\n")));
        ClaimReport.print(proofs, out);
        out.print(grades == null ? "" : grades.text() + "\n");
        out.println(summary());
    }

    String summary() {
        int hints = count(Severity.HINT);
        return "%s, %s, %s"
                        .formatted(
                                number(files, "file"),
                                number(count(Severity.ERROR), "error"),
                                number(count(Severity.WARNING), "warning"))
                + (hints == 0 ? "" : ", " + number(hints, "hint"));
    }

    void printJson(PrintStream out) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("files", files);
        all.put("errors", count(Severity.ERROR));
        all.put("warnings", count(Severity.WARNING));
        all.put("hints", count(Severity.HINT));
        if (grades != null) {
            all.put("grades", grades.json());
        }
        all.put("problems", findings.stream().map(Report::json).iterator());
        all.putAll(ClaimReport.json(proofs));
        JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .writeValue(out, all);
        out.println();
    }

    private static Map<String, Object> json(Finding finding) {
        Problem problem = finding.problem();
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("path", problem.file());
        one.put("line", problem.line());
        one.put("column", problem.column());
        one.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        one.put("code", problem.code());
        one.put("message", problem.message());
        one.put("source", finding.source());
        return one;
    }

    private int count(Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.problem().severity() == severity)
                .count();
    }

    private static String number(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}

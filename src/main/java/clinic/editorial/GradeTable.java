package clinic.editorial;

import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.readability.Grades;
import clinic.readability.Readings;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The grades of all pages, the hardest first. */
record GradeTable(List<Line> lines) {

    record Line(String file, Grades grades) {}

    static GradeTable of(ContentTree tree, Readings readings) {
        return new GradeTable(tree.pages().values().stream()
                .sorted(Comparator.comparing(Page::file))
                .flatMap(page ->
                        Plainness.grades(page, tree, readings).map(grades -> new Line(page.file(), grades)).stream())
                .sorted(Comparator.comparing((Line line) -> -line.grades().grade()))
                .toList());
    }

    /** Flesch-Kincaid, SMOG, Gunning fog, Coleman-Liau, ARI and words. */
    String text() {
        return "   F-K   SMOG    Fog    CLI    ARI  Words  File"
                + lines.stream().map(line -> "\n" + text(line)).collect(Collectors.joining());
    }

    private static String text(Line line) {
        Grades grades = line.grades();
        return String.format(
                Locale.ROOT,
                "%6.1f %6s %6.1f %6.1f %6.1f %6d  %s",
                grades.fleschKincaid(),
                grades.hasSmog() ? String.format(Locale.ROOT, "%.1f", grades.smog()) : "-",
                grades.gunningFog(),
                grades.colemanLiau(),
                grades.automated(),
                grades.counts().words(),
                line.file());
    }

    List<Map<String, Object>> json() {
        return lines.stream()
                .map(line -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("path", line.file());
                    one.put("grade", rounded(line.grades().grade()));
                    one.put("fleschKincaid", rounded(line.grades().fleschKincaid()));
                    if (line.grades().hasSmog()) {
                        one.put("smog", rounded(line.grades().smog()));
                    }
                    one.put("gunningFog", rounded(line.grades().gunningFog()));
                    one.put("colemanLiau", rounded(line.grades().colemanLiau()));
                    one.put("automatedReadability", rounded(line.grades().automated()));
                    one.put("words", line.grades().counts().words());
                    one.put("sentences", line.grades().counts().sentences());
                    return one;
                })
                .toList();
    }

    private static double rounded(double grade) {
        return Math.round(grade * 10) / 10.0;
    }
}

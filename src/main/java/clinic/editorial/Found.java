package clinic.editorial;

import clinic.problem.Place;
import clinic.problem.Problem;
import clinic.problem.Severity;
import java.util.ArrayList;
import java.util.List;

/** What a judgement has found so far. All of it is shown all the same, so it is a warning at the most. */
final class Found {

    private final List<Problem> problems = new ArrayList<>();

    void add(String file, Place place, String code, String message) {
        add(file, place, Severity.WARNING, code, message);
    }

    void add(String file, Place place, Severity severity, String code, String message) {
        problems.add(new Problem(file, place.line(), place.column(), severity, code, message));
    }

    List<Problem> problems() {
        return problems;
    }
}

package clinic.claim;

import clinic.claim.RuleFile.Named;
import clinic.claim.RuleFile.RuleLines;
import clinic.problem.Place;
import clinic.problem.Problem;
import clinic.problem.Severity;

/** Where a rule is written. */
record Spot(Named file, String pointer, RuleLines lines) {

    /** What is wrong with a part of the rule. */
    Problem problem(String part, String code, String message) {
        return problem(file, pointer + part, code, message);
    }

    static Problem problem(Named file, String pointer, String code, String message) {
        Place place = file.positions().at(pointer).place();
        return new Problem(file.file(), place.line(), place.column(), Severity.ERROR, code, message);
    }
}

package clinic.markdown;

import clinic.problem.Place;
import clinic.problem.Severity;

/**
 * What the editor of a text should know of it.
 *
 * @param code a short, stable name of this kind of problem, such as {@code heading-level}
 */
public record Remark(Place place, Severity severity, String code, String message) {}

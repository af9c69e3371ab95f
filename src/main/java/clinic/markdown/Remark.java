package clinic.markdown;

import clinic.problem.Place;

/**
 * What the editor of a text should know of it.
 *
 * @param code a short, stable name of this kind of problem, such as {@code heading-level}
 */
public record Remark(Place place, String code, String message) {}

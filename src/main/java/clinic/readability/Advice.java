package clinic.readability;

import clinic.problem.Place;
import clinic.problem.Severity;

/**
 * What could be written in a plainer way.
 *
 * @param code a short, stable name of this kind of advice, such as {@code long-sentence}
 */
public record Advice(Place place, Severity severity, String code, String message) {}

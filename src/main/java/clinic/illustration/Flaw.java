package clinic.illustration;

/**
 * What is wrong with a picture, for whoever put it into a text.
 *
 * @param code a short, stable name of this kind of problem, such as {@code broken-picture}
 */
record Flaw(String code, String message) {}

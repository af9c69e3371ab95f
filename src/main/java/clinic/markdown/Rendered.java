package clinic.markdown;

import java.util.List;

/**
 * A text ready to be shown, and what its editor should know of it.
 *
 * @param titleLines lines of the file with a heading of the first level, which became one of the second
 */
public record Rendered(Body body, List<Integer> titleLines) {}

package clinic.editorial;

import clinic.problem.Problem;

/**
 * A problem as it is shown.
 *
 * @param source the line that it is in, without what takes effect or cannot be seen; empty where the file as a whole is
 *     meant or cannot be read
 */
public record Finding(Problem problem, String source) {

    /** One line: the problem, then the line that it is in. */
    @Override
    public String toString() {
        return source.isEmpty() ? problem.toString() : problem + " | " + source;
    }
}

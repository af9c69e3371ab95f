package clinic.folder;

import clinic.problem.Problem;

/** A file whose text cannot be had. */
public final class UnreadableException extends Exception {

    private final transient Problem problem;

    UnreadableException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    /** What to tell the editor. */
    public Problem problem() {
        return problem;
    }
}

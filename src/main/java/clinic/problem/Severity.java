package clinic.problem;

public enum Severity {
    /** The file, or a part of it, is not shown. */
    ERROR,
    /** The page is shown, but something in it will disappoint a reader. */
    WARNING,
    /** Nothing is wrong; it could be better. */
    HINT
}

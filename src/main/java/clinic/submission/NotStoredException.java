package clinic.submission;

/** The database did not take a submission. Deliberately without a cause: that could quote what a patient wrote. */
public class NotStoredException extends Exception {

    private static final long serialVersionUID = 1;

    NotStoredException() {
        super("The submission was not stored");
    }
}

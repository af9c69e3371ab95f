package clinic.spam;

/** More came than we take at once; nothing was stored. */
public class TooManyException extends Exception {

    private static final long serialVersionUID = 1L;

    TooManyException() {
        super("Too many forms were sent");
    }
}

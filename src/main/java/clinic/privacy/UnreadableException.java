package clinic.privacy;

/** A sealed text does not open. Says where it stands, never what it holds. */
public class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableException(String context) {
        super("A sealed text of " + context + " does not open");
    }
}

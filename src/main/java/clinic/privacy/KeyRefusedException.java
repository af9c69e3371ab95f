package clinic.privacy;

/** The site must not start with this key, or without one, or it cannot be changed. The message is one sentence for whoever tries. */
public class KeyRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String cure;

    KeyRefusedException(String sentence, String cure) {
        super(sentence);
        this.cure = cure;
    }

    /** What to do about it, in a sentence. */
    public String cure() {
        return cure;
    }
}

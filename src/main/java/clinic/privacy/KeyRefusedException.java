package clinic.privacy;

/** The site must not start with this key, or without one. The message is one sentence for whoever starts it. */
class KeyRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String cure;

    KeyRefusedException(String sentence, String cure) {
        super(sentence);
        this.cure = cure;
    }

    String cure() {
        return cure;
    }
}

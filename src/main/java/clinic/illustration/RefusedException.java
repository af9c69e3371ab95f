package clinic.illustration;

/** A picture that is not shown. */
final class RefusedException extends Exception {

    private final transient Flaw flaw;

    RefusedException(String code, String message) {
        super(message);
        this.flaw = new Flaw(code, message);
    }

    /** What to tell the editor. */
    Flaw flaw() {
        return flaw;
    }
}

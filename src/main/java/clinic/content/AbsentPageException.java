package clinic.content;

/** Readers find no page at an address. */
public final class AbsentPageException extends RuntimeException {

    private final boolean isGone;

    AbsentPageException(String address, boolean isGone) {
        super("No page for readers at " + address);
        this.isGone = isGone;
    }

    /** Whether they should be told that it was here once, rather than that it does not exist. */
    public boolean isGone() {
        return isGone;
    }
}

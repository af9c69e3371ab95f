package clinic.privacy;

/** Something that is stored by key, and can be stored anew by the key that seals now. */
public interface Rewriting {

    /**
     * Goes through all of it in small transactions, beside ordinary work, and leaves alone what is new already; so it can be
     * stopped and started again.
     *
     * @return how many rows were rewritten
     */
    long rewrite();
}

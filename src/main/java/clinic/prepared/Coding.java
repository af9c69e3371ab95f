package clinic.prepared;

/** How the bytes of a page can be written; the shortest first. */
public enum Coding {
    BROTLI("br"),
    GZIP("gzip"),
    IDENTITY("identity");

    private final String token;

    Coding(String token) {
        this.token = token;
    }

    /** Its name in HTTP. */
    public String token() {
        return token;
    }
}

package clinic.disk;

/** The database may lose what it has confirmed. */
class UnsafeDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param setting of the server that makes it so */
    UnsafeDatabaseException(String setting) {
        super("The PostgreSQL server runs with " + setting + "=off, so what it has confirmed can be lost.");
    }
}

package clinic.server;

/** Whose door it is, for those who get no further. */
public interface Doorplate {

    String clinic();

    /** Of the name, as a BCP 47 tag. */
    String language();
}

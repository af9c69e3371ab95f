package clinic.spam;

/** Whose limit was reached. */
enum Brake {
    ADDRESS,
    NETWORK,
    EVERYONE
}

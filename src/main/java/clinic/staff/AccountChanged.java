package clinic.staff;

/**
 * An account is new, or not what it was.
 *
 * @param endsSessions whether whoever is signed in with it must sign in again
 */
public record AccountChanged(String name, boolean endsSessions) {}

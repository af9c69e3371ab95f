package clinic.staff;

/** Whoever is signed in with this account must sign in again. */
public record AccountChanged(String name) {}

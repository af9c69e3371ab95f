package clinic.moves;

/**
 * A page as it stood when the content was last read.
 *
 * @param firstAddress where it stood at first; no two pages have the same
 * @param met whether readers have met it there or at an earlier address; a draft they have not
 */
record KnownPage(String address, String firstAddress, Identity identity, boolean met) {}

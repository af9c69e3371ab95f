package clinic.prepared;

import java.util.List;

/**
 * The pages of an edition as they outlive a restart.
 *
 * @param ingredients what pages depend on beside their edition, in the order in which each page has it
 */
record KeptEdition(List<String> ingredients, List<Kept> pages) {}

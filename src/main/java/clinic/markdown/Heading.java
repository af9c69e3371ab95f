package clinic.markdown;

/**
 * A heading inside a page.
 *
 * @param level 2 to 6; level 1 is the title of the page
 * @param id the anchor that links to it
 */
public record Heading(int level, String id, String text) {}

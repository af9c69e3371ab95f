package clinic.content;

/**
 * The pages of a tree are ready for its readers, as far as they can be, so there is time for what only editors need. Told in
 * the midst of the work too where it does not come to an end for minutes, since the content changes all the time.
 */
public record ContentReady(ContentTree tree) {}

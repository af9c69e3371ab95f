package clinic.content;

/** Every page of a tree is ready for its readers: from now on there is time for what only editors need. */
public record ContentReady(ContentTree tree) {}

package clinic.content;

/**
 * Readers see another tree from now on. Told of in the order of the trees' versions, by the thread that reads the content:
 * whoever has more to do than a moment's work does it on another one.
 */
public record ContentChanged(ContentTree before, ContentTree now) {}

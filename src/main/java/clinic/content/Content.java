package clinic.content;

/** The content as it stands. Thread-safe: each call hands out one immutable tree. */
public interface Content {

    /** The tree of this moment. A {@link ContentChanged} tells of each one that takes its place. */
    ContentTree tree();
}

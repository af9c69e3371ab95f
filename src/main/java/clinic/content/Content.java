package clinic.content;

/** The content as it stands. Thread-safe: each call hands out one immutable tree. */
public interface Content {

    ContentTree tree();
}

package clinic.content;

import clinic.markdown.Body;

/**
 * The text of a page, which is rendered when somebody first needs it, once for all who do. Thread-safe; whoever comes while
 * it is being rendered waits.
 */
public interface Text {

    /** Empty if it cannot be rendered. */
    Body body();

    /** Whether it has been tried to render it, so that nobody needs to wait. */
    boolean isRead();

    /** Whether it can be rendered. */
    boolean canBeShown();
}

package clinic.content;

/**
 * A picture that a page shows, as it was measured.
 *
 * @param file path inside the content folder, with forward slashes
 * @param hash of what is in the file: two pictures never have the same
 * @param width in pixels, of the picture as it is shown upright
 */
public record Picture(String file, String hash, Kind kind, int width, int height) {

    /** What other sites show a shared link with, in pixels. */
    public static final int SHARED_WIDTH = 1200;

    public static final int SHARED_HEIGHT = 630;

    /** What it is by its content, whatever its name says. */
    public enum Kind {
        JPEG,
        PNG,
        GIF,
        WEBP,
        SVG
    }

    /** Whether a shared link can be shown with it. Other sites show no drawings. */
    public boolean isLargeEnoughToShare() {
        return kind != Kind.SVG && width >= SHARED_WIDTH && height >= SHARED_HEIGHT;
    }
}

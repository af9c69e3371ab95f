package clinic.illustration;

import clinic.content.Picture.Kind;

/** How a picture goes to a browser. */
public enum Format {
    WEBP("webp", "image/webp"),
    JPEG("jpg", "image/jpeg"),
    PNG("png", "image/png"),
    SVG("svg", "image/svg+xml");

    private final String ending;
    private final String mediaType;

    Format(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The one that every browser shows. */
    static Format of(Kind kind) {
        return switch (kind) {
            case JPEG -> JPEG;
            // A GIF that does not move is a small PNG
            case PNG, GIF -> PNG;
            case WEBP -> WEBP;
            case SVG -> SVG;
        };
    }
}

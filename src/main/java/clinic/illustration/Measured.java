package clinic.illustration;

import clinic.content.Picture;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file that a text shows as a picture.
 *
 * @param picture nothing if it cannot be shown
 * @param flaw what its editor should know; always there without a picture
 */
record Measured(@Nullable Picture picture, @Nullable Flaw flaw) {

    Optional<Picture> shown() {
        return Optional.ofNullable(picture);
    }
}

package clinic.picture;

import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.content.Picture;
import java.util.Optional;

/**
 * What another site shows a link to a page with.
 *
 * @param address in full, since it is read elsewhere
 */
public record SharePicture(String address, String alt) {

    public int width() {
        return Picture.SHARED_WIDTH;
    }

    public int height() {
        return Picture.SHARED_HEIGHT;
    }

    /** The picture that its editor gave a page, if it is large enough. */
    static Optional<Picture> own(ContentTree tree, Page page) {
        return tree.pictureOf(page).filter(Picture::isLargeEnoughToShare);
    }

    static String name(Picture picture) {
        return picture.hash() + "-share.jpg";
    }
}

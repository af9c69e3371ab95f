package clinic.illustration;

import clinic.content.Picture;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What browsers need to choose among the versions of a picture, and to keep its place until it is there.
 *
 * @param webp addresses and widths of the versions in WebP; absent if there are none
 * @param srcset the same of those that every browser shows; absent if there is one only
 */
public record Sources(@Nullable String webp, @Nullable String srcset, String src, int width, int height) {

    /** For browsers that cannot choose. */
    private static final int USUAL_WIDTH = 800;

    public static Sources of(Picture picture) {
        List<Print> plain = Print.plain(picture);
        List<Print> webp = Print.webp(picture);
        Print usual = plain.stream()
                .filter(print -> print.width() <= USUAL_WIDTH)
                .reduce((smaller, larger) -> larger)
                .orElse(plain.get(0));
        return new Sources(
                webp.isEmpty() ? null : srcset(webp),
                plain.size() == 1 ? null : srcset(plain),
                usual.address(),
                picture.width(),
                picture.height());
    }

    private static String srcset(List<Print> prints) {
        return prints.stream()
                .map(print -> print.address() + " " + print.width() + "w")
                .collect(Collectors.joining(", "));
    }
}

package clinic.illustration;

import clinic.content.Picture;
import clinic.content.Picture.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the versions that browsers choose from.
 *
 * @param width in pixels
 */
public record Print(Picture picture, int width, Format format) {

    /** Where all of them are found, and nothing else. */
    public static final String ADDRESS = "/assets/pictures/";

    private static final List<Integer> WIDTHS = List.of(400, 800, 1200, 1600);
    private static final int WIDEST = 1600;

    /** All versions of a picture, small ones first. No one is larger than the picture. */
    public static List<Print> of(Picture picture) {
        List<Print> prints = new ArrayList<>(of(picture, Format.of(picture.kind())));
        prints.addAll(webp(picture));
        return prints;
    }

    /** The largest version that every browser shows. */
    public static Print largest(Picture picture) {
        List<Print> plain = plain(picture);
        return plain.get(plain.size() - 1);
    }

    /** The versions that every browser shows. */
    static List<Print> plain(Picture picture) {
        return of(picture, Format.of(picture.kind()));
    }

    /** Smaller ones for the browsers that know them; none if the others are no larger. */
    static List<Print> webp(Picture picture) {
        boolean isPossible = List.of(Kind.JPEG, Kind.PNG, Kind.GIF).contains(picture.kind())
                && widths(picture).allMatch(width -> height(picture, width) <= Webp.LONGEST_SIDE)
                && Webp.isThere();
        return isPossible ? of(picture, Format.WEBP) : List.of();
    }

    private static List<Print> of(Picture picture, Format format) {
        return widths(picture)
                .mapToObj(width -> new Print(picture, width, format))
                .toList();
    }

    private static IntStream widths(Picture picture) {
        int own = Math.min(picture.width(), WIDEST);
        return picture.kind() == Kind.SVG
                ? IntStream.of(picture.width())
                : IntStream.concat(
                        WIDTHS.stream().mapToInt(Integer::intValue).filter(width -> width < own), IntStream.of(own));
    }

    public int height() {
        return height(picture, width);
    }

    private static int height(Picture picture, int width) {
        return (int) Math.max(1, Math.round((double) picture.height() * width / picture.width()));
    }

    /** The last part of the address. */
    public String name() {
        return picture.hash() + "-" + width + "." + format.ending();
    }

    public String address() {
        return ADDRESS + name();
    }
}

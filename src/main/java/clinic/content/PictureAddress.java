package clinic.content;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;

/** How editors address a picture: by where it is beside their file, or from the top of the content folder after a '/'. */
public final class PictureAddress {

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)([a-z][a-z0-9+.-]*:|//).*", Pattern.DOTALL);
    private static final Pattern QUERY = Pattern.compile("[?#].*", Pattern.DOTALL);

    private PictureAddress() {}

    /** Whether it leads to another site. */
    public static boolean isElsewhere(String address) {
        return ELSEWHERE.matcher(address).matches();
    }

    /** Whether it leads to what the program itself brings along. */
    public static boolean isOfTheSite(String address) {
        return address.startsWith("/assets/");
    }

    /**
     * Where in the content folder the picture would be.
     *
     * @param from the file that the address stands in
     */
    public static Optional<Path> path(String from, String address) {
        try {
            String name = decoded(QUERY.matcher(address).replaceFirst(""));
            Path path = name.startsWith("/")
                    ? Path.of(name.substring(1))
                    : Path.of(from).resolveSibling(name);
            return Optional.of(path.normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The file that is meant, if there is one. */
    public static Optional<String> file(String from, String address, FileNames files) {
        if (isElsewhere(address)) {
            return Optional.empty();
        }
        return path(from, address)
                .map(path -> path.toString().replace('\\', '/'))
                .flatMap(files::named);
    }

    /** Spaces and umlauts may be written as they are or as {@code %20}. */
    private static String decoded(String address) {
        try {
            return StringUtils.uriDecode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}

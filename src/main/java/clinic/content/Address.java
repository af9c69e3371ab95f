package clinic.content;

import clinic.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a file is found by readers: one file, one address. */
public final class Address {

    /** What the software answers, with everything below it; no file and no alias may take it. */
    private static final Set<String> RESERVED = Set.of(
            "/.well-known",
            "/actuator",
            "/assets",
            "/blog/page",
            "/consultation/emergency",
            "/consultation/received",
            "/contact/received",
            "/desk",
            "/error",
            "/favicon.ico",
            "/feed.json",
            "/feed.xml",
            "/preview",
            "/robots.txt",
            "/search",
            "/sitemap.xml");

    private static final Set<String> ANSWERED =
            Set.of("/", "/blog/", "/consultation", "/consultation/emergency", "/contact");

    /** What machines find, as many as there are. */
    private static final Pattern FOR_MACHINES = Pattern.compile("/sitemap-\\d+\\.xml|.*/feed\\.(xml|json)");

    private static final Pattern PART = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Address() {}

    /**
     * The address of a file.
     *
     * @param file path inside the content folder
     * @param slug takes the place of the last part, except for a section
     * @throws IllegalArgumentException with a sentence for the editor if the file cannot have an address
     */
    public static String of(Path file, @Nullable String slug) {
        if (file.equals(Path.of("index.md"))) {
            throw new IllegalArgumentException("The home page is '_index.md': rename this file.");
        }
        List<String> parts = parts(file, slug);
        for (String part : parts) {
            if (!PART.matcher(part).matches()) {
                throw new IllegalArgumentException(
                        "'%s' cannot be part of an address: use small letters a to z, digits and single hyphens."
                                .formatted(Problem.quotable(part)));
            }
        }
        String address = "/" + String.join("/", parts) + (isSection(file) && !parts.isEmpty() ? "/" : "");
        reserved(address).ifPresent(reserved -> {
            throw new IllegalArgumentException(
                    "The address %s belongs to the site itself: choose another name.".formatted(reserved));
        });
        return address;
    }

    public static boolean isSection(Path file) {
        return file.endsWith("_index.md");
    }

    /** What readers find even without a file. */
    public static Stream<String> answered() {
        return ANSWERED.stream();
    }

    /** Whether a link may lead there although no file does. */
    static boolean isAnswered(String address) {
        return ANSWERED.contains(address);
    }

    /** Whether the software needs this address, with or without a slash at its end, for itself. */
    public static boolean isTaken(String address) {
        String name = withoutLastSlash(address);
        return ANSWERED.contains(name)
                || ANSWERED.contains(name + "/")
                || reserved(name).isPresent()
                || FOR_MACHINES.matcher(name).matches();
    }

    /** The same without the slash that tells a section from a page: no two files may differ by it alone. */
    public static String withoutLastSlash(String address) {
        return address.length() > 1 && address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static Optional<String> reserved(String address) {
        return RESERVED.stream()
                .filter(reserved -> (address + "/").startsWith(reserved + "/"))
                .findFirst();
    }

    private static List<String> parts(Path file, @Nullable String slug) {
        List<String> parts = new ArrayList<>();
        file.forEach(part -> parts.add(part.toString()));
        String name = parts.remove(parts.size() - 1).replaceFirst("\\.md$", "");
        if (!isSection(file)) {
            if (!name.equals("index")) {
                parts.add(name);
            }
            if (slug != null) {
                parts.set(parts.size() - 1, slug);
            }
        }
        return parts;
    }
}

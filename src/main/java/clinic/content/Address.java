package clinic.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a file is found by readers: one file, one address. */
final class Address {

    /** What the software itself answers; no file may take it. */
    private static final Set<String> RESERVED = Set.of(
            "assets", "desk", "error", "actuator", "search", "feed.xml", "feed.json", "sitemap.xml", "robots.txt");

    private static final Pattern PART = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Address() {}

    /**
     * @param file path inside the content folder
     * @param slug takes the place of the last part
     * @throws IllegalArgumentException with a sentence for the editor if the file cannot have an address
     */
    static String of(Path file, @Nullable String slug) {
        List<String> parts = new java.util.ArrayList<>();
        file.forEach(part -> parts.add(part.toString()));
        String name = parts.remove(parts.size() - 1).replaceFirst("\\.md$", "");
        boolean section = name.equals("_index");
        if (!section && !name.equals("index")) {
            parts.add(name);
        }
        if (!section && slug != null) {
            parts.set(parts.size() - 1, slug);
        }
        for (String part : parts) {
            if (!PART.matcher(part).matches()) {
                throw new IllegalArgumentException(
                        "'%s' cannot be part of an address: use small letters a to z, digits and single hyphens."
                                .formatted(part));
            }
        }
        if (!parts.isEmpty() && RESERVED.contains(parts.get(0))) {
            throw new IllegalArgumentException(
                    "The address /%s belongs to the site itself: choose another name.".formatted(parts.get(0)));
        }
        return "/" + String.join("/", parts) + (section && !parts.isEmpty() ? "/" : "");
    }
}

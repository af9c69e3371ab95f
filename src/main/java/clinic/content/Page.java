package clinic.content;

import clinic.markdown.Body;
import clinic.problem.Places;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * One content file.
 *
 * @param address where readers find it, such as {@code /blog/sciatica}; a section ends in a slash
 * @param file path inside the content folder, with forward slashes
 * @param places where the keys of the front matter stand
 * @param savedAt when the file was last changed
 */
public record Page(String address, String file, FrontMatter frontMatter, Text text, Places places, Instant savedAt) {

    /** First those without a date, then the newest. */
    public static final Comparator<Page> NEWEST_FIRST = Comparator.comparing(
            page -> page.frontMatter().date(), Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder()));

    /** Rendered now, if it is not yet. */
    public Body body() {
        return text.body();
    }

    public String title() {
        return Objects.requireNonNull(frontMatter.title());
    }

    public String description() {
        return Objects.requireNonNullElse(frontMatter.description(), "");
    }

    public boolean isSection() {
        return address.endsWith("/");
    }

    /** The last part of the address: {@code sciatica} of {@code /blog/sciatica}. */
    public String slug() {
        String path = withoutLastSlash();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The section that holds this page: {@code /blog/} of {@code /blog/sciatica}; the home page holds itself. */
    public String section() {
        String path = withoutLastSlash();
        return path.substring(0, path.lastIndexOf('/') + 1) + (path.isEmpty() ? "/" : "");
    }

    private String withoutLastSlash() {
        return isSection() ? address.substring(0, address.length() - 1) : address;
    }

    /** The same page with another text. */
    public Page with(Text other) {
        return new Page(address, file, frontMatter, other, places, savedAt);
    }

    public PageState stateAt(Instant now) {
        return frontMatter.stateAt(now);
    }
}

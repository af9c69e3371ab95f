package clinic.content;

import clinic.markdown.Body;
import java.time.Instant;
import java.util.Objects;

/**
 * One content file, ready to be shown.
 *
 * @param address where readers find it, such as {@code /blog/sciatica}; a section ends in a slash
 * @param file path inside the content folder, with forward slashes
 */
public record Page(String address, String file, FrontMatter frontMatter, Body body) {

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
        return address.replaceFirst("/$", "").replaceFirst(".*/", "");
    }

    /** The section that holds this page: {@code /blog/} of {@code /blog/sciatica}; the home page holds itself. */
    public String section() {
        String withoutSlash = address.replaceFirst("/$", "");
        return withoutSlash.substring(0, Math.max(0, withoutSlash.lastIndexOf('/'))) + "/";
    }

    public PageState stateAt(Instant now) {
        return frontMatter.stateAt(now);
    }
}

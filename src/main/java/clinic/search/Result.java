package clinic.search;

import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.index.Excerpt;
import clinic.index.Found;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A page as it is shown among others.
 *
 * @param section that it stands in
 * @param day it was published, or last changed
 */
public record Result(
        Page page, @Nullable Page section, @Nullable LocalDate day, Excerpt excerpt) {

    static Result of(Found.Hit hit, ContentTree tree, Instant now) {
        Page page = hit.page();
        LocalDate updated = page.frontMatter().updated();
        return new Result(
                page,
                page.section().equals("/")
                        ? null
                        : tree.livePage(page.section(), now).orElse(null),
                updated == null ? page.frontMatter().date() : updated,
                hit.excerpt());
    }
}

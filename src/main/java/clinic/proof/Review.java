package clinic.proof;

import clinic.content.ContentTree;
import clinic.content.Page;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a page can say of its review.
 *
 * @param hasCredential whether the page of the reviewer says what may stand after the name
 * @param hasDay whether the day of the review is known
 * @param isOverdue whether the next one should have been by now
 */
record Review(boolean hasCredential, boolean hasDay, boolean isOverdue) {

    static final Review WHOLE = new Review(true, true, false);

    private static final String TEAM = "/team/";

    static Review of(Page page, ContentTree tree, LocalDate today) {
        boolean hasCredential = Optional.ofNullable(page.frontMatter().reviewedBy())
                .flatMap(slug -> tree.page(TEAM + slug))
                .map(reviewer -> reviewer.frontMatter().credential())
                .filter(credential -> !credential.isBlank())
                .isPresent();
        return new Review(
                hasCredential,
                page.frontMatter().lastReviewed() != null,
                page.frontMatter().overdueOn(today).isPresent());
    }
}

package clinic.editorial;

import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.problem.Place;
import clinic.readability.Advice;
import clinic.readability.Grades;
import clinic.readability.Readability;
import clinic.readability.Readings;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what is hard to read in the pages that readers see or will see, where the site speaks English. */
final class Plainness {

    private final ContentTree tree;
    private final Instant now;
    private final Readings readings;
    private final Found found;

    Plainness(ContentTree tree, Instant now, Readings readings, Found found) {
        this.tree = tree;
        this.now = now;
        this.readings = readings;
        this.found = found;
    }

    void check(Page page) {
        if (!isEnglish(tree) || page.stateAt(now).isGone()) {
            return;
        }
        check(page, "/title", page.frontMatter().title());
        check(page, "/description", page.frontMatter().description());
        if (page.text().isRead()) {
            readings.of(page.body().prose(), tree.health()).advice().forEach(advice -> add(page, advice));
        }
    }

    /** A key of the front matter. */
    private void check(Page page, String key, @Nullable String text) {
        if (text != null) {
            Place place = page.places().at(key);
            Readability.slips(text, tree.health().wording(), index -> place).forEach(advice -> add(page, advice));
        }
    }

    private void add(Page page, Advice advice) {
        found.add(page.file(), advice.place(), advice.severity(), advice.code(), advice.message());
    }

    static Optional<Grades> grades(Page page, ContentTree tree, Readings readings) {
        return isEnglish(tree) && page.text().isRead()
                ? readings.of(page.body().prose(), tree.health()).grades()
                : Optional.empty();
    }

    /** No formula here is made for another language. */
    private static boolean isEnglish(ContentTree tree) {
        return tree.clinic().language().startsWith("en");
    }
}

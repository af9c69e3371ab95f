package clinic.editorial;

import clinic.content.ContentTree;
import clinic.problem.Problem;
import clinic.readability.Readings;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is wrong with a content tree at an instant: in single files, and of one file with another. */
final class Judgement {

    private Judgement() {}

    /** By file, line and column. Of texts that are not read yet nothing is known. */
    static List<Problem> of(ContentTree tree, Instant now, Readings readings) {
        Found found = new Found();
        Links links = new Links(tree, now, found);
        Pictures pictures = new Pictures(tree, found);
        pictures.checkLogo();
        Names names = new Names(tree, found);
        Cited cited = new Cited(found);
        Disclosed disclosed = new Disclosed(tree, found);
        Plainness plainness = new Plainness(tree, now, readings, found);
        tree.pages().values().forEach(page -> {
            if (page.text().isRead()) {
                links.check(page.file(), page.body(), page);
                pictures.check(page.file(), page.body());
                cited.check(page);
            }
            pictures.check(page);
            names.check(page);
            disclosed.check(page);
            plainness.check(page);
        });
        tree.notices().forEach(notice -> {
            links.check(notice.file(), notice.body(), null);
            pictures.check(notice.file(), notice.body());
        });
        names.checkMenus();
        disclosed.checkJurisdiction();
        Titles.check(tree, now, found);
        Dates.check(tree, now, found);
        return Stream.concat(tree.problems().stream(), found.problems().stream())
                .sorted(Problem.BY_PLACE)
                .toList();
    }
}

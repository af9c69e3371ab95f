package clinic.editorial;

import clinic.content.ContentTree;
import clinic.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is wrong with a content tree at an instant: in single files, and of one file with another. */
final class Judgement {

    private Judgement() {}

    /** By file, line and column. */
    static List<Problem> of(ContentTree tree, Instant now) {
        Found found = new Found();
        Links links = new Links(tree, now, found);
        Pictures pictures = new Pictures(tree, found);
        Names names = new Names(tree, found);
        tree.pages().values().forEach(page -> {
            links.check(page.file(), page.body(), page);
            pictures.check(page);
            names.check(page);
        });
        tree.notices().forEach(notice -> {
            links.check(notice.file(), notice.body(), null);
            pictures.check(notice.file(), notice.body());
        });
        names.checkMenus();
        Titles.check(tree, now, found);
        Dates.check(tree, now, found);
        return Stream.concat(tree.problems().stream(), found.problems().stream())
                .sorted(Problem.BY_PLACE)
                .toList();
    }
}

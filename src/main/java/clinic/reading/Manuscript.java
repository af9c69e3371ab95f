package clinic.reading;

import clinic.folder.Folder;
import clinic.problem.Place;
import clinic.problem.Problem;
import clinic.problem.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * A file as its editor wrote it.
 *
 * @param problems takes what is wrong with it
 */
record Manuscript(Path path, String text, Instant savedAt, Consumer<Problem> problems) {

    static final Place BEGIN = new Place(1, 1);

    /** As it is called in problems and pages. */
    String name() {
        return Folder.name(path);
    }

    void error(Place place, String code, String message) {
        report(place, Severity.ERROR, code, message);
    }

    void warning(Place place, String code, String message) {
        report(place, Severity.WARNING, code, message);
    }

    private void report(Place place, Severity severity, String code, String message) {
        problems.accept(new Problem(name(), place.line(), place.column(), severity, code, message));
    }
}

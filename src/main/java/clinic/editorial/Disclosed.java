package clinic.editorial;

import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.health.HealthReader;
import clinic.health.Jurisdiction;
import clinic.health.Treatment;
import clinic.problem.Nearest;
import clinic.problem.Place;
import clinic.problem.Problem;
import clinic.problem.Severity;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds treatments and jurisdictions of which nothing is written down, so that readers are told nothing of them. */
final class Disclosed {

    private static final Place BEGIN = new Place(1, 1);

    private final ContentTree tree;
    private final Found found;

    Disclosed(ContentTree tree, Found found) {
        this.tree = tree;
        this.found = found;
    }

    void check(Page page) {
        @Nullable String treatment = page.frontMatter().treatment();
        if (treatment != null && tree.health().treatment(treatment).isEmpty()) {
            found.add(
                    page.file(),
                    page.places().at("/treatment"),
                    "unknown-treatment",
                    "There is no treatment '%s' in health/treatments.yaml, so readers are not told whether it is approved.%s"
                            .formatted(
                                    Problem.quotable(treatment),
                                    suggestion(
                                            treatment,
                                            tree.health().treatments().all().stream()
                                                    .map(Treatment::id))));
        }
    }

    void checkJurisdiction() {
        tree.health().jurisdictions().forEach(this::checkSignOff);
        if (tree.redFlags().signOff() != null) {
            checkSignOff("health/red-flags.yaml", tree.redFlags().signOff());
        }
        Jurisdiction.codes(tree.clinic().jurisdiction())
                .filter(code -> tree.health().jurisdictions().stream()
                        .noneMatch(jurisdiction -> jurisdiction.code().equals(code)))
                .findFirst()
                .ifPresent(code -> found.add(
                        "site.yaml",
                        tree.placesOfFacts().at("/jurisdiction"),
                        "unknown-jurisdiction",
                        "There is no file health/jurisdictions/%s.yaml, so none of its notices are shown.%s"
                                .formatted(
                                        Problem.quotable(code),
                                        suggestion(
                                                code,
                                                tree.files().all().stream()
                                                        .filter(file -> file.startsWith("health/jurisdictions/"))
                                                        .map(file -> file.replaceFirst(".*/", "")
                                                                .replaceFirst("\\.yaml$", ""))))));
    }

    private void checkSignOff(String file, @Nullable String signOff) {
        if (tree.files().all().contains(file) && !HealthReader.isSignedOff(signOff)) {
            found.add(
                    file,
                    BEGIN,
                    Severity.HINT,
                    "needs-sign-off",
                    "This file needs sign-off by a clinician and counsel: then write into 'signOff' who, and when.");
        }
    }

    private void checkSignOff(Jurisdiction jurisdiction) {
        String file = "health/jurisdictions/" + jurisdiction.code() + ".yaml";
        checkSignOff(file, jurisdiction.signOff());
    }

    private static String suggestion(String word, Stream<String> known) {
        return Nearest.to(word, known).map(" Did you mean '%s'?"::formatted).orElse("");
    }
}

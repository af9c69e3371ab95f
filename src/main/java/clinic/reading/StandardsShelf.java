package clinic.reading;

import clinic.claim.ClaimOverride;
import clinic.claim.RuleBook;
import clinic.claim.RuleFile;
import clinic.claim.Rules;
import clinic.claim.Standards;
import clinic.folder.Folder;
import clinic.folder.Look;
import clinic.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The files that pages are held against. A rule that is broken now holds as it was read last. For one thread. */
final class StandardsShelf {

    private final Shelf<RuleFile.Named> rules;
    private final Shelf<List<ClaimOverride>> overrides;
    private final List<Problem> problems = new ArrayList<>();
    private List<RuleFile.Named> made = List.of();
    private Standards standards = Standards.NONE;

    StandardsShelf(Folder folder) {
        rules = new Shelf<>(folder);
        overrides = new Shelf<>(folder);
    }

    static boolean isOurs(Path path) {
        return FactsReader.isRules(path) || path.equals(FactsReader.OVERRIDES);
    }

    void read(Collection<Path> there, Look look, FactsReader facts) {
        rules.read(there.stream().filter(FactsReader::isRules).toList(), look, facts::rules);
        overrides.read(there.stream().filter(FactsReader.OVERRIDES::equals).toList(), look, facts::overrides);
        make();
    }

    void remove(Path path) {
        rules.remove(path);
        overrides.remove(path);
    }

    private void make() {
        List<RuleFile.Named> files = rules.shown().toList();
        Rules all = standards.rules();
        if (!files.equals(made)) {
            made = files;
            problems.clear();
            all = RuleBook.rules(files, all, problems::add);
        }
        standards = new Standards(all, overrides.shown().flatMap(List::stream).toList());
    }

    Standards standards() {
        return standards;
    }

    Stream<Shelf<?>> shelves() {
        return Stream.of(rules, overrides);
    }

    /** What is wrong with rules that can be read. */
    List<Problem> problems() {
        return problems;
    }
}

package clinic.proof;

import clinic.claim.Claim;
import clinic.claim.ClaimOverride;
import clinic.claim.Rules;
import clinic.claim.Standards;
import clinic.content.ContentTree;
import clinic.content.Disclosure;
import clinic.content.Notice;
import clinic.content.Page;
import clinic.markdown.Prose;
import clinic.problem.Problem;
import clinic.problem.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The claims in the files of a content tree. What was found in a text by some rules is kept until one of the two changes, so a file
 * that is saved costs its own time alone. Thread-safe.
 */
public final class Proofs {

    private static final String FILE = "health/overrides.yaml";

    private final Proofreader proofreader = new Proofreader();
    private final Map<String, Found> known = new ConcurrentHashMap<>();

    /** What was found in a file, when it was last looked at. */
    private record Found(Seen seen, List<Claim> claims) {}

    /** What it depended on. The same text has the same object as its words. */
    private record Seen(Prose words, Object around, Object rules) {}

    /** Those of all files, by file and place. Takes as long as it takes to read what has changed. */
    public List<Proof> all(ContentTree tree, Instant now) {
        return all(tree, now, tree.pages().values().stream());
    }

    /** The same, by all processors at once, for a machine that has nothing else to do. */
    public List<Proof> allAtOnce(ContentTree tree, Instant now) {
        return all(tree, now, tree.pages().values().parallelStream());
    }

    private List<Proof> all(ContentTree tree, Instant now, Stream<Page> pages) {
        known.keySet().retainAll(files(tree).collect(Collectors.toSet()));
        LocalDate today = today(tree, now);
        Stream<Proof> ofPages = pages.flatMap(page -> proofs(page.file(), ofPage(page, tree, today), tree, today));
        Stream<Proof> ofNotices =
                tree.notices().stream().flatMap(notice -> proofs(notice.file(), ofNotice(notice, tree), tree, today));
        return Stream.concat(ofPages, ofNotices).sorted(Proof.BY_PLACE).toList();
    }

    /** Those of one file. */
    public List<Proof> in(String file, ContentTree tree, Instant now) {
        LocalDate today = today(tree, now);
        return proofs(file, claims(file, tree, today), tree, today).toList();
    }

    private static Stream<Proof> proofs(String file, List<Claim> claims, ContentTree tree, LocalDate today) {
        Standards standards = tree.standards();
        return claims.stream().map(claim -> new Proof(file, claim, standards.override(file, claim, today)));
    }

    private static LocalDate today(ContentTree tree, Instant now) {
        return LocalDate.ofInstant(now, tree.clinic().timeZone());
    }

    /** What is wrong with overrides. */
    public List<Problem> problems(ContentTree tree, Instant now) {
        LocalDate today = today(tree, now);
        List<Problem> problems = new ArrayList<>();
        tree.standards().overrides().forEach(override -> problem(override, tree, today)
                .map(sentence -> new Problem(
                        FILE,
                        override.place().line(),
                        override.place().column(),
                        Severity.WARNING,
                        "unused-override",
                        sentence))
                .ifPresent(problems::add));
        return problems;
    }

    private Optional<String> problem(ClaimOverride override, ContentTree tree, LocalDate today) {
        if (tree.standards().rules().rule(override.rule()).isEmpty()) {
            return Optional.of("There is no rule %s: this override changes nothing.".formatted(override.rule()));
        }
        if (files(tree).noneMatch(override.file()::equals)) {
            return Optional.of("There is no page %s: this override changes nothing.".formatted(override.file()));
        }
        if (!Standards.isNeeded(override, claims(override.file(), tree, today))) {
            return Optional.of(
                    "The rule %s finds no such sentence in %s: if it was changed, decide anew, or delete this."
                            .formatted(override.rule(), override.file()));
        }
        return override.holdsOn(today)
                ? Optional.empty()
                : Optional.of("This override ended on %s: the claim is open again.".formatted(override.until()));
    }

    private static Stream<String> files(ContentTree tree) {
        return Stream.concat(
                tree.pages().values().stream().map(Page::file),
                tree.notices().stream().map(Notice::file));
    }

    private List<Claim> claims(String file, ContentTree tree, LocalDate today) {
        return tree.pageOf(file)
                .map(page -> ofPage(page, tree, today))
                .or(() -> tree.notices().stream()
                        .filter(notice -> notice.file().equals(file))
                        .findFirst()
                        .map(notice -> ofNotice(notice, tree)))
                .orElseGet(List::of);
    }

    private List<Claim> ofPage(Page page, ContentTree tree, LocalDate today) {
        Disclosure beside = Disclosure.of(page, tree);
        Review review = Review.of(page, tree, today);
        Rules rules = tree.standards().rules();
        Seen seen = new Seen(
                page.body().prose(), List.of(page.frontMatter(), page.places(), beside, review), rules.version());
        return known(page.file(), seen, () -> proofreader.claims(page, beside, review, rules));
    }

    private List<Claim> ofNotice(Notice notice, ContentTree tree) {
        Rules rules = tree.standards().rules();
        Seen seen = new Seen(notice.body().prose(), String.valueOf(notice.title()), rules.version());
        return known(notice.file(), seen, () -> proofreader.claims(notice, rules));
    }

    private List<Claim> known(String file, Seen seen, Supplier<List<Claim>> reading) {
        return known.compute(
                        file,
                        (same, before) ->
                                before != null && before.seen().equals(seen) ? before : new Found(seen, reading.get()))
                .claims();
    }
}

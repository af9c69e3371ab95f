package clinic.editorial;

import clinic.claim.Claim;
import clinic.claim.Rule;
import clinic.claim.Weight;
import clinic.problem.Problem;
import clinic.proof.Proof;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Claims as people and as programs read them: one by one, then how many by each rule. */
final class ClaimReport {

    private ClaimReport() {}

    /** Nothing where nothing is claimed. */
    static void print(List<Proof> proofs, PrintStream out) {
        if (proofs.isEmpty()) {
            return;
        }
        proofs.forEach(proof -> out.print(Problem.visible(proof.toString()) + "\n" + sentence(proof)));
        out.print("\nClaims by rule\n" + byRule(proofs) + "\nClaims by file\n" + byFile(proofs) + "\n");
    }

    /** Those that nobody let stay. */
    private static String byFile(List<Proof> proofs) {
        Map<String, List<Proof>> byFile = proofs.stream()
                .filter(Proof::isOpen)
                .collect(Collectors.groupingBy(Proof::file, TreeMap::new, Collectors.toList()));
        return byFile.entrySet().stream()
                .map(file -> "%5d block %5d error %5d warning %5d info  %s%n"
                        .formatted(
                                number(file.getValue(), Weight.BLOCK),
                                number(file.getValue(), Weight.ERROR),
                                number(file.getValue(), Weight.WARNING),
                                number(file.getValue(), Weight.INFO),
                                file.getKey()))
                .collect(Collectors.joining());
    }

    private static long number(List<Proof> proofs, Weight weight) {
        return proofs.stream().filter(proof -> proof.claim().weight() == weight).count();
    }

    private static String sentence(Proof proof) {
        return proof.claim().isOfPage()
                ? ""
                : "    " + Problem.visible(proof.claim().sentence()) + "\n";
    }

    private static String byRule(List<Proof> proofs) {
        return counts(proofs).entrySet().stream()
                .map(count -> "%5d  %-7s  %s  %s%n"
                        .formatted(
                                count.getValue(),
                                count.getKey().weight().word(),
                                count.getKey().id(),
                                count.getKey().name()))
                .collect(Collectors.joining());
    }

    private static Map<Rule, Long> counts(List<Proof> proofs) {
        Map<Rule, Long> counts =
                new TreeMap<>(Comparator.comparing(Rule::weight).thenComparing(Rule::id));
        proofs.stream()
                .filter(Proof::isOpen)
                .forEach(proof -> counts.merge(proof.claim().rule(), 1L, Long::sum));
        return counts;
    }

    static Map<String, Object> json(List<Proof> proofs) {
        Map<String, Object> weights = new LinkedHashMap<>();
        for (Weight weight : Weight.values()) {
            weights.put(
                    weight.word(),
                    proofs.stream()
                            .filter(Proof::isOpen)
                            .filter(proof -> proof.claim().weight() == weight)
                            .count());
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("claimsBySeverity", weights);
        all.put("claims", proofs.stream().map(ClaimReport::json).iterator());
        return all;
    }

    private static Map<String, Object> json(Proof proof) {
        Claim claim = proof.claim();
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("path", proof.file());
        one.put("line", claim.place().line());
        one.put("column", claim.place().column());
        one.put("severity", claim.weight().word());
        one.put("rule", claim.rule().id());
        one.put("message", proof.message());
        one.put("sentence", claim.sentence());
        one.put("words", claim.isOfPage() ? "" : claim.words());
        one.put("why", claim.rule().why());
        one.put("safer", claim.rule().safer());
        one.put("source", claim.rule().source());
        one.put("overridden", !proof.isOpen());
        return one;
    }
}

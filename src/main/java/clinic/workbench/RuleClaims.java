package clinic.workbench;

import clinic.claim.Claim;
import clinic.claim.Rule;
import clinic.proof.Proof;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one rule has found in a file: a long list of single sentences is noise.
 *
 * @param proofs by place
 */
public record RuleClaims(Rule rule, List<Proof> proofs) {

    /** By rule, the worst first; what somebody let stay comes last. */
    static List<RuleClaims> of(List<Proof> proofs) {
        Map<Rule, List<Proof>> byRule = proofs.stream()
                .collect(Collectors.groupingBy(proof -> proof.claim().rule(), LinkedHashMap::new, Collectors.toList()));
        return byRule.entrySet().stream()
                .map(entry -> new RuleClaims(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((RuleClaims claims) -> !claims.isOpen())
                        .thenComparing(claims -> claims.rule().weight())
                        .thenComparing(claims -> claims.rule().id()))
                .toList();
    }

    private boolean isOpen() {
        return proofs.stream().anyMatch(Proof::isOpen);
    }

    /** What to write into {@code health/overrides.yaml} so that a sentence may stay. */
    public String override(Proof proof) {
        Claim claim = proof.claim();
        String sentence = claim.isOfPage()
                ? ""
                : "    sentence: '%s'%n".formatted(claim.sentence().replace("'", "''"));
        return "  - rule: %s%n    file: %s%n%s    by:%n    why:%n    until:"
                .formatted(rule.id(), proof.file(), sentence);
    }
}

package clinic.reading;

import clinic.claim.Claim;
import clinic.claim.Standards;
import clinic.claim.Weight;
import clinic.content.Disclosure;
import clinic.content.Page;
import clinic.health.Health;
import clinic.problem.Problem;
import clinic.proof.Proofreader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keeps what may not be claimed from being shown.
 *
 * @param topics by address, since they say of an article what the site puts beside it
 */
record Blocking(
        Standards standards, Health health, Map<String, Page> topics, Proofreader proofreader, LocalDate today) {

    /** What else than its own text decides whether a page may be shown. */
    Object grounds() {
        return List.of(
                standards,
                health.treatments(),
                health.jurisdictions(),
                topics.values().stream()
                        .map(topic -> List.of(
                                topic.address(),
                                String.valueOf(topic.frontMatter().treatment()),
                                String.valueOf(topic.frontMatter().redFlags())))
                        .collect(Collectors.toSet()));
    }

    /** Whether a page may be shown; if not, its problems say why. */
    boolean lets(Page page, Manuscript file) {
        boolean lets = true;
        Disclosure beside = Disclosure.of(page, health, address -> Optional.ofNullable(topics.get(address)));
        for (Claim claim : proofreader.claims(page, beside, standards.rules())) {
            boolean isBlocked = claim.weight() == Weight.BLOCK
                    && standards.override(page.file(), claim, today).isEmpty();
            if (isBlocked) {
                lets = false;
                file.error(claim.place(), "blocked-claim", sentence(claim));
            }
        }
        return lets;
    }

    private static String sentence(Claim claim) {
        return "%s, %s%s %s Nobody is shown this version before that is mended, or overridden in health/overrides.yaml."
                .formatted(
                        claim.rule().id(),
                        claim.rule().name(),
                        claim.isOfPage() ? "." : ": “" + Problem.quotable(claim.words()) + "”.",
                        claim.rule().safer());
    }
}

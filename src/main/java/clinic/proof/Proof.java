package clinic.proof;

import clinic.claim.Claim;
import clinic.claim.ClaimOverride;
import java.util.Comparator;
import java.util.Optional;

/**
 * A claim in a file.
 *
 * @param override that lets it stay for now
 */
public record Proof(String file, Claim claim, Optional<ClaimOverride> override) {

    static final Comparator<Proof> BY_PLACE =
            Comparator.comparing(Proof::file).thenComparing(Proof::claim, Claim.BY_PLACE);

    /** Whether nobody has decided that it may stay. */
    public boolean isOpen() {
        return override.isEmpty();
    }

    /** {@code path:line:column severity RULE-ID message}. */
    @Override
    public String toString() {
        return "%s:%d:%d %s %s %s"
                .formatted(
                        file,
                        claim.place().line(),
                        claim.place().column(),
                        override.isPresent() ? "overridden" : claim.weight().word(),
                        claim.rule().id(),
                        message());
    }

    /** What is wrong, with the words that are, and what to write instead. */
    public String message() {
        String words = claim.isOfPage() ? "" : ": “" + claim.words() + "”";
        return "%s%s. %s".formatted(claim.rule().name(), words, claim.rule().safer());
    }
}

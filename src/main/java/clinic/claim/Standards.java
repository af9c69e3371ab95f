package clinic.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What pages are held against: the rules, and who has decided otherwise for which sentence. Immutable. */
public record Standards(Rules rules, List<ClaimOverride> overrides) {

    public static final Standards NONE = new Standards(Rules.NONE, List.of());

    public Standards {
        overrides = List.copyOf(overrides);
    }

    /** The override that lets a claim in a file stay on a day. */
    public Optional<ClaimOverride> override(String file, Claim claim, LocalDate today) {
        return overrides.stream()
                .filter(override -> override.holdsOn(today) && override.isFor(file, claim))
                .findFirst();
    }

    /** Whether an override is for one of these claims. */
    public static boolean isNeeded(ClaimOverride override, List<Claim> claims) {
        return claims.stream().anyMatch(claim -> override.isFor(override.file(), claim));
    }
}

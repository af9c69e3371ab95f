package clinic.submission;

import clinic.privacy.Vault;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells whether two submissions say the same, small and capital letters alike. Keyed: answers are few and easily guessed,
 * so a plain hash of them would tell what was asked to whoever has the database.
 */
@Component
public class Fingerprint {

    private static final String CONTEXT = "submission_claim.fingerprint";

    private final Vault vault;

    Fingerprint(Vault vault) {
        this.vault = vault;
    }

    /** The fingerprints of these answers, in this order: one for each key that a node may have. */
    public Set<String> of(List<@Nullable String> answers) {
        StringBuilder all = new StringBuilder();
        for (String answer : answers) {
            String text = answer == null ? "" : answer.toLowerCase(Locale.ROOT);
            all.append(text.length()).append(':').append(text);
        }
        return Set.copyOf(vault.fingerprints(all.toString(), CONTEXT));
    }
}

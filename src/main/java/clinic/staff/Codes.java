package clinic.staff;

import clinic.privacy.Sealed;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The secret by which a telephone makes codes, which of them are used up, and the recovery codes that are left. */
@Embeddable
class Codes {

    @Sealed("staff_account.totp_secret")
    private @Nullable String totpSecret;

    private @Nullable Long totpLastStep;

    @ElementCollection
    @CollectionTable(name = "staff_recovery_code", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "code_hash")
    private Set<String> recoveryCodes = new HashSet<>();

    void start(String secret, long usedStep, Collection<String> recoveryCodeHashes) {
        totpSecret = secret;
        totpLastStep = usedStep;
        recoveryCodes.clear();
        recoveryCodes.addAll(recoveryCodeHashes);
    }

    void stop() {
        totpSecret = null;
        totpLastStep = null;
        recoveryCodes.clear();
    }

    /** Uses up the codes of all time steps up to this one; false if they were used up before. */
    boolean useStep(long step) {
        if (totpLastStep != null && step <= totpLastStep) {
            return false;
        }
        totpLastStep = step;
        return true;
    }

    /** Uses up a recovery code; false if there is none like it. */
    boolean useRecoveryCode(String hash) {
        return recoveryCodes.remove(hash);
    }

    /** Nothing, if no codes are asked for. */
    @Nullable
    String secret() {
        return totpSecret;
    }
}

package clinic.account;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

/** What is asked before a passkey goes. */
record PasskeyRemovalForm(
        @NotEmpty(message = "{account.present.missing}") @Nullable
        String present) {

    static final PasskeyRemovalForm EMPTY = new PasskeyRemovalForm(null);

    /** Keeps passwords out of logs. */
    @Override
    public String toString() {
        return "PasskeyRemovalForm";
    }
}

package clinic.account;

import jakarta.validation.constraints.NotEmpty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new password, as typed: here spaces count, and nothing is shown again. */
record PasswordForm(
        @NotEmpty(message = "{account.present.missing}") @Nullable
        String present,

        @NotEmpty(message = "{account.wanted.missing}") @Nullable
        String wanted) {

    static final PasswordForm EMPTY = new PasswordForm(null, null);

    String wantedTyped() {
        return Objects.requireNonNull(wanted);
    }

    /** Keeps passwords out of logs. */
    @Override
    public String toString() {
        return "PasswordForm";
    }
}

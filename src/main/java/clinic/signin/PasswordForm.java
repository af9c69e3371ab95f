package clinic.signin;

import jakarta.validation.constraints.NotEmpty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new password, as typed: here spaces count, and nothing is shown again. */
record PasswordForm(
        @NotEmpty(message = "{signin.present.missing}") @Nullable
        String present,

        @NotEmpty(message = "{signin.wanted.missing}") @Nullable
        String wanted) {

    static final PasswordForm EMPTY = new PasswordForm(null, null);

    String presentTyped() {
        return Objects.requireNonNull(present);
    }

    String wantedTyped() {
        return Objects.requireNonNull(wanted);
    }

    /** Keeps passwords out of logs. */
    @Override
    public String toString() {
        return "PasswordForm";
    }
}

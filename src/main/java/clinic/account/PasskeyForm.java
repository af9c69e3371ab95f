package clinic.account;

import clinic.form.OneLine;
import clinic.form.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A passkey that somebody wants to add.
 *
 * @param label what its owner calls it
 * @param present the present password, in which spaces count
 */
record PasskeyForm(
        @NotBlank(message = "{account.label.missing}")
        @OneLine
        @Size(max = 60, message = "{account.label.long}")
        @Nullable
        String label,

        @NotEmpty(message = "{account.present.missing}") @Nullable
        String present) {

    static final PasskeyForm EMPTY = new PasskeyForm(null, null);

    PasskeyForm {
        label = Typed.clean(label);
    }

    String labelTyped() {
        return Objects.requireNonNull(label);
    }

    /** Keeps passwords out of logs. */
    @Override
    public String toString() {
        return "PasskeyForm";
    }
}

package clinic.account;

import clinic.form.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked before codes are needed at each sign-in.
 *
 * @param code a first one, which proves that the telephone has the secret
 * @param present the present password, in which spaces count
 */
record NewCodesForm(
        @NotBlank(message = "{signin.code.missing}") @Nullable
        String code,

        @NotEmpty(message = "{account.present.missing}") @Nullable
        String present) {

    static final NewCodesForm EMPTY = new NewCodesForm(null, null);

    NewCodesForm {
        code = Typed.clean(code);
    }

    String codeTyped() {
        return Objects.requireNonNull(code);
    }

    /** Keeps passwords out of logs. */
    @Override
    public String toString() {
        return "NewCodesForm";
    }
}

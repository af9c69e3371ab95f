package clinic.account;

import clinic.form.Typed;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is asked before codes are needed no longer. */
record CodeForm(
        @NotBlank(message = "{signin.code.missing}") @Nullable
        String code) {

    CodeForm {
        code = Typed.clean(code);
    }

    String codeTyped() {
        return Objects.requireNonNull(code);
    }
}

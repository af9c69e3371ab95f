package clinic.account;

import clinic.form.Choice;
import clinic.form.Typed;
import clinic.staff.Role;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who is to get an account, as an administrator typed it. */
record InviteForm(
        @NotBlank(message = "{account.name.missing}") @Nullable
        String name,

        @NotBlank(message = "{account.role.missing}") @Choice(of = Role.class) @Nullable
        String role) {

    static final InviteForm EMPTY = new InviteForm(null, null);

    InviteForm {
        name = Typed.clean(name);
        role = Typed.clean(role);
    }

    String nameTyped() {
        return Objects.requireNonNull(name);
    }

    Role roleChosen() {
        return Role.valueOf(Objects.requireNonNull(role));
    }
}

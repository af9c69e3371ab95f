package clinic.workbench;

import clinic.form.Choice;
import clinic.form.Typed;
import clinic.preview.Lasting;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody typed who wants a link to a preview. */
record LinkForm(
        @NotBlank(message = "{workbench.lasting.missing}") @Choice(of = Lasting.class) @Nullable
        String lasting) {

    static final LinkForm EMPTY = new LinkForm(null);

    LinkForm {
        lasting = Typed.clean(lasting);
    }

    Lasting lastingChosen() {
        return Lasting.valueOf(Objects.requireNonNull(lasting));
    }
}

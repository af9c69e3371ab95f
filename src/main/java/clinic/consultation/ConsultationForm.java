package clinic.consultation;

import clinic.form.Choice;
import clinic.form.Refusals;
import clinic.form.Typed;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What the form on the site asks before and after the {@link Answers}.
 *
 * @param website what stands in a field that people do not see
 */
record ConsultationForm(
        @NotBlank(message = "{consultation.warningSigns.missing}") @Choice(of = YesNo.class) @Nullable
        String warningSigns,

        @NotBlank(message = "{consultation.consent.missing}") @Nullable
        String consent,

        @Nullable String source,

        @Nullable String website) {

    /** All fields in the order of the page. */
    static final List<String> ORDER = Stream.of(
                    List.of("warningSigns"), Refusals.fields(Answers.class), List.of("consent"))
            .flatMap(List::stream)
            .toList();

    ConsultationForm {
        warningSigns = Typed.clean(warningSigns);
        consent = Typed.clean(consent);
        website = Typed.clean(website);
        source = source != null && source.matches("/[a-z0-9/-]{0,199}") ? source : null;
    }

    static ConsultationForm empty() {
        return new ConsultationForm(null, null, null, null);
    }

    boolean hasWarningSigns() {
        return YesNo.YES.name().equals(warningSigns);
    }

    /** Checks that the consent is to the wording that stands beside the box today. */
    void check(BindingResult result, String wording) {
        if (consent != null && !consent.equals(wording)) {
            result.rejectValue("consent", "consultation.consent.missing");
        }
    }
}

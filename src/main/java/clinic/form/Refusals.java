package clinic.form;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * What is wrong with a filled-in form: one sentence for each field at most, in the order of the form.
 *
 * @param all for the summary on top of the page
 */
public record Refusals(List<Refusal> all) {

    public static final Refusals NONE = new Refusals(List.of());

    /** What is wrong with one field. */
    public record Refusal(String field, String message) {}

    /**
     * Collects what validation found.
     *
     * @param form the record that was filled in; its components stand in the order of the fields
     */
    public static Refusals of(BindingResult result, Class<? extends Record> form, MessageSource messages) {
        return of(List.of(result), fields(form), messages);
    }

    /**
     * Collects what validation found in the parts of a form.
     *
     * @param order names of the fields as they stand on the page
     */
    static Refusals of(List<BindingResult> parts, List<String> order, MessageSource messages) {
        List<Refusal> refusals = new ArrayList<>();
        parts.stream()
                .flatMap(part -> part.getFieldErrors().stream())
                .sorted(Comparator.comparing((FieldError error) -> order.indexOf(error.getField()))
                        .thenComparing(error -> String.valueOf(error.getCode())))
                .filter(error -> refusals.stream().noneMatch(earlier -> earlier.field.equals(error.getField())))
                .forEach(error -> refusals.add(
                        new Refusal(error.getField(), messages.getMessage(error, LocaleContextHolder.getLocale()))));
        return new Refusals(List.copyOf(refusals));
    }

    /** The fields of a form, or of a part of one, in their order. */
    public static List<String> fields(Class<? extends Record> form) {
        return Arrays.stream(form.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** What is wrong with a field, or nothing; for templates, which have no Optional. */
    public @Nullable String at(String field) {
        Optional<Refusal> found =
                all.stream().filter(refusal -> refusal.field.equals(field)).findFirst();
        return found.map(Refusal::message).orElse(null);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}

package clinic.form;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Any text of any script, but no line breaks, nothing unreadable (U+FFFD) and none of the signs that turn the direction of
 * the text around them.
 */
@Target({FIELD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFFD-\\uFFFF\\u202A-\\u202E\\u2066-\\u2069]*")
@ReportAsSingleViolation
public @interface OneLine {

    String message() default "{form.one-line}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

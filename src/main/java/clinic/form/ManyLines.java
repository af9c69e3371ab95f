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

/** Like {@link OneLine}, with line breaks and tabs. */
@Target({FIELD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = "[\\n\\t[^\\p{Cc}\\p{Cs}\\uFFFD-\\uFFFF\\u202A-\\u202E\\u2066-\\u2069]]*")
@ReportAsSingleViolation
public @interface ManyLines {

    String message() default "{form.many-lines}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

package clinic.submission;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Any text with line breaks and tabs, but no other control characters. */
@Target({FIELD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = "[^\\p{Cc}&&[^\\n\\t]]*")
@ReportAsSingleViolation
public @interface ManyLines {

    String message() default "{submission.many-lines}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

package clinic.form;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Email;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.validator.constraints.CompositionType;
import org.hibernate.validator.constraints.ConstraintComposition;

/** One way to answer: an e-mail address or a {@link Telephone} number. */
@Target({FIELD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Email
@Telephone
@ConstraintComposition(CompositionType.OR)
@ReportAsSingleViolation
public @interface EmailOrTelephone {

    String message() default "{form.email-or-telephone}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

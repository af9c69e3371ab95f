package clinic.form;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A telephone number that could be called from the clinic, written in any way. */
@Target({FIELD, PARAMETER, ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Telephone.Check.class)
public @interface Telephone {

    String message() default "{form.telephone}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks length and shape only: a number that merely looks odd may still be the patient's. */
    class Check implements ConstraintValidator<Telephone, String> {

        private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

        private final FormSettings settings;

        Check(FormSettings settings) {
            this.settings = settings;
        }

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            return typed == null || NUMBERS.isPossibleNumber(typed, settings.region());
        }
    }
}

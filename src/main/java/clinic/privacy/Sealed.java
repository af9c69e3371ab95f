package clinic.privacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.annotations.Type;

/**
 * Text that the database holds only sealed. Names its column in full, such as {@code contact_message.name}, because an
 * embeddable does not know its table: the name is part of what is sealed, so a value opens in no other column.
 */
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Type(SealedText.class)
public @interface Sealed {

    /** Table and column, joined by a full stop. Must not change once something is stored. */
    String value();
}

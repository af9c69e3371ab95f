package clinic.staff;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Something with an account was refused; its message is a sentence of {@code messages.properties}. */
public class RefusedException extends Exception {

    private static final long serialVersionUID = 1;

    RefusedException(String key) {
        super(key);
    }

    /** What to tell the person who wanted it. */
    public MessageSourceResolvable sentence() {
        return new DefaultMessageSourceResolvable(String.valueOf(getMessage()));
    }
}

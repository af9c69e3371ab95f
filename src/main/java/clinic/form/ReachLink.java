package clinic.form;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Makes a link of a telephone number or an e-mail address that somebody typed. Thread-safe. */
@Component
public class ReachLink {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private final FormSettings settings;

    ReachLink(FormSettings settings) {
        this.settings = settings;
    }

    /** A call, or a letter without subject or text; for templates nothing instead, if it is neither. */
    public @Nullable String to(String typed) {
        int at = typed.lastIndexOf('@');
        return at < 0
                ? call(typed)
                : "mailto:" + encode(typed.substring(0, at)) + "@" + encode(typed.substring(at + 1));
    }

    private @Nullable String call(String typed) {
        try {
            return NUMBERS.format(NUMBERS.parse(typed, settings.region()), PhoneNumberFormat.RFC3966);
        } catch (NumberParseException e) {
            return null;
        }
    }

    /** What a stranger wrote before the {@code @} may look like a subject or another receiver. */
    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}

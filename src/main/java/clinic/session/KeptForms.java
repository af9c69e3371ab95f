package clinic.session;

import clinic.privacy.UnreadableException;
import clinic.privacy.Vault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries a form from before the sign-in to after it, always sealed: first in a hidden field of the sign-in page, then in the
 * new session. It is neither in an address nor in the clear anywhere. Thread-safe.
 */
@Component
public class KeptForms {

    /** The hidden field. */
    public static final String FIELD = "kept";

    /** What still fits into a post beside a name and a password; the largest form that we take is a tenth of it. */
    static final int LONGEST = 48_000;

    private static final String CONTEXT = "signin.kept";
    private static final String ATTRIBUTE = "kept-form";
    private static final Duration LASTS = Duration.ofHours(12);

    private final Vault vault;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    KeptForms(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** Seals the form that is being sent; nothing, if it is longer than any form of ours. */
    public Optional<String> seal(HttpServletRequest request) {
        Map<String, String> answers = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> answers.put(name, values[0]));
        answers.remove("_csrf");
        KeptForm form = new KeptForm(request.getRequestURI(), clock.instant().plus(LASTS), answers);
        return Optional.of(vault.seal(json.writeValueAsString(form), CONTEXT)).filter(text -> text.length() <= LONGEST);
    }

    /** Lets a sealed form wait for its page; anything else is ignored. */
    public void keep(@Nullable String sealed, HttpSession session) {
        if (open(sealed).isPresent()) {
            session.setAttribute(ATTRIBUTE, sealed);
        }
    }

    /** The form that waits for the page that is being opened or sent. */
    Optional<KeptForm> waitingFor(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : open((String) session.getAttribute(ATTRIBUTE))
                        .filter(form -> form.address().equals(request.getRequestURI()));
    }

    /** Takes it out of the session, as it was {@link #keep kept}. */
    Optional<String> take(HttpServletRequest request) {
        if (waitingFor(request).isEmpty()) {
            return Optional.empty();
        }
        HttpSession session = request.getSession();
        Optional<String> sealed = Optional.of((String) session.getAttribute(ATTRIBUTE));
        session.removeAttribute(ATTRIBUTE);
        return sealed;
    }

    private Optional<KeptForm> open(@Nullable String sealed) {
        if (sealed == null || sealed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(vault.open(sealed, CONTEXT), KeptForm.class))
                    .filter(form -> clock.instant().isBefore(form.until()));
        } catch (UnreadableException | JacksonException e) {
            return Optional.empty();
        }
    }
}

package clinic.audit;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;

/** Where every look, export and change is written down. Thread-safe. */
@Service
public class AuditTrail {

    /** Who acts when nobody has signed in: someone on the web, or the program itself. */
    public static final String VISITOR = "visitor";

    public static final String SYSTEM = "system";

    private final AuditEntries entries;
    private final Clock clock;

    AuditTrail(AuditEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Writes a line, in the transaction of the act if there is one: then both are kept or neither.
     *
     * @param act a few small letters, dots and hyphens, such as {@code request.close}
     * @param record a reference or the name of an account; never a text that somebody typed
     * @throws IllegalArgumentException if either has other characters
     */
    @Transactional
    public void record(String act, @Nullable String record, Outcome outcome) {
        entries.save(new AuditEntry(clock.instant(), who(), act, record, outcome));
    }

    private static String who() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && !(authentication instanceof AnonymousAuthenticationToken)) {
            return authentication.getName();
        }
        return RequestContextHolder.getRequestAttributes() == null ? SYSTEM : VISITOR;
    }
}

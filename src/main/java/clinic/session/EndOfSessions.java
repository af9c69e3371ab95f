package clinic.session;

import clinic.staff.AccountChanged;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Ends the sessions of a person whose account has changed, on every node. */
@Component
@ConditionalOnWebApplication
class EndOfSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    EndOfSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    @TransactionalEventListener(condition = "#change.endsSessions()")
    void end(AccountChanged change) {
        String own = ownSession();
        sessions.findByPrincipalName(change.name()).keySet().stream()
                // The session of this very request is stored again after it; Standing ends or OwnSession renews it
                .filter(id -> !id.equals(own))
                .forEach(sessions::deleteById);
    }

    private static String ownSession() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            HttpSession session = request.getSession(false);
            return session == null ? "" : session.getId();
        }
        return "";
    }
}

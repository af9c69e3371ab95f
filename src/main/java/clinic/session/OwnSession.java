package clinic.session;

import clinic.staff.StaffAccounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * A person's own session, each time under a new id: it begins with a passkey, and goes on when they change their account,
 * while their others end.
 */
@Component
public class OwnSession {

    private final StaffAccounts accounts;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    OwnSession(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Begins for somebody whose passkey has answered, in a session that has nothing of anybody else; only what waits there
     * since their password was right goes on.
     */
    public void begin(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        SignedIn before = SignedIn.in(SecurityContextHolder.getContext().getAuthentication());
        HttpSession old = request.getSession(false);
        if (old != null && (before == null || !before.getUsername().equals(person.getUsername()))) {
            old.invalidate();
        }
        save(person, with(person.getAuthorities(), SignedIn.PASSKEY), request, response);
    }

    /** Lets the present sign-in count for the account as it has become; how long it may last stays as it was. */
    public void renew(Authentication present, HttpServletRequest request, HttpServletResponse response) {
        save(asNow(present), present.getAuthorities(), request, response);
    }

    /**
     * The same after one more proof.
     *
     * @param factor {@link SignedIn#CODE} or {@link SignedIn#PASSKEY}
     */
    public void renewWith(
            String factor, Authentication present, HttpServletRequest request, HttpServletResponse response) {
        save(asNow(present), with(present.getAuthorities(), factor), request, response);
    }

    private SignedIn asNow(Authentication present) {
        SignedIn before = Objects.requireNonNull(SignedIn.in(present));
        return new SignedIn(accounts.findByName(before.getUsername()).orElseThrow(), before.since());
    }

    private static List<GrantedAuthority> with(Collection<? extends GrantedAuthority> authorities, String factor) {
        return Stream.concat(authorities.stream(), Stream.of(FactorGrantedAuthority.fromAuthority(factor)))
                .toList();
    }

    private void save(
            SignedIn person,
            Collection<? extends GrantedAuthority> authorities,
            HttpServletRequest request,
            HttpServletResponse response) {
        person.eraseCredentials();
        request.getSession();
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, authorities));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}

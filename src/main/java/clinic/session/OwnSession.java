package clinic.session;

import clinic.staff.StaffAccount;
import clinic.staff.StaffAccounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session of the person who changes their own account: it goes on under a new id, while their others end. */
@Component
public class OwnSession {

    private final StaffAccounts accounts;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    OwnSession(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /** Lets the present sign-in count for the account as it has become; how long it may last stays as it was. */
    public void renew(Authentication present, HttpServletRequest request, HttpServletResponse response) {
        renew(present, present.getAuthorities(), request, response);
    }

    /** The same after a right code of the second factor. */
    public void renewWithCode(Authentication present, HttpServletRequest request, HttpServletResponse response) {
        List<GrantedAuthority> authorities = new ArrayList<>(present.getAuthorities());
        authorities.add(FactorGrantedAuthority.fromAuthority(SignedIn.CODE));
        renew(present, authorities, request, response);
    }

    private void renew(
            Authentication present,
            Collection<? extends GrantedAuthority> authorities,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignedIn before = Objects.requireNonNull(SignedIn.in(present));
        StaffAccount account = accounts.findByName(before.getUsername()).orElseThrow();
        SignedIn person = new SignedIn(account, before.since());
        person.eraseCredentials();
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, authorities));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}

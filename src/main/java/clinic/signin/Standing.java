package clinic.signin;

import clinic.session.SignedIn;
import clinic.staff.SecondFactor;
import clinic.staff.StaffAccount;
import clinic.staff.StaffAccounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks before each page whether a sign-in still counts, since an account may change between two clicks; and holds people at
 * the one thing that they have to do first.
 */
class Standing extends OncePerRequestFilter {

    static final Duration LONGEST = Duration.ofHours(12);

    private static final String PASSWORD = "/desk/account/password";
    private static final String SECOND_FACTOR = "/desk/account/second-factor";
    private static final String PASSKEYS = "/desk/account/passkeys";

    private final StaffAccounts accounts;
    private final SecondFactor secondFactor;
    private final WayBack wayBack;
    private final Clock clock;
    private final SecurityContextLogoutHandler end = new SecurityContextLogoutHandler();

    Standing(StaffAccounts accounts, SecondFactor secondFactor, WayBack wayBack, Clock clock) {
        this.wayBack = wayBack;
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        SignedIn person = SignedIn.in(authentication);
        if (person == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<StaffAccount> account =
                accounts.findByName(person.getUsername()).filter(person::isStill);
        if (account.isEmpty() || person.since().plus(LONGEST).isBefore(clock.instant())) {
            end.logout(request, response, authentication);
            chain.doFilter(request, response);
            return;
        }
        // Before the code there is nothing open anyway
        String first = SignedIn.owesSecondFactor(authentication) ? null : firstThing(account.get());
        if (first == null || isFor(first, request.getServletPath())) {
            chain.doFilter(request, response);
        } else {
            wayBack.first(first, request, response);
        }
    }

    /** Either second factor will do. */
    private static boolean isFor(String first, String path) {
        return path.equals(first) || (first.equals(SECOND_FACTOR) && path.startsWith(PASSKEYS));
    }

    private @Nullable String firstThing(StaffAccount account) {
        if (account.hasOneTimePassword()) {
            return PASSWORD;
        }
        return secondFactor.isMissing(account.name()) ? SECOND_FACTOR : null;
    }
}

package clinic.signin;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import clinic.form.AddressBlock;
import clinic.session.KeptForms;
import clinic.session.SignedIn;
import clinic.session.StaffDetails;
import clinic.staff.StaffAccount;
import clinic.staff.StaffAccounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What follows a name and a password: the desk, the same page again, or a wait; and a line in the audit trail. */
@Component
class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    static final String NAME = "name";

    private static final int LONGEST_NAME = 60;

    private final SignInBrake brake;
    private final StaffAccounts accounts;
    private final KeptForms forms;
    private final AuditTrail audit;

    SignInOutcome(SignInBrake brake, StaffAccounts accounts, KeptForms forms, AuditTrail audit) {
        this.forms = forms;
        this.brake = brake;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Stands before the check of the password, so that a try too many is not even looked at. */
    void brake(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean isTry = HttpMethod.POST.matches(request.getMethod())
                && request.getServletPath().equals(SignInController.ADDRESS);
        if (!isTry || brake.allows(block(request), name(request))) {
            chain.doFilter(request, response);
        } else {
            audit.record("sign-in.wait", existing(request), Outcome.REFUSED);
            request.getRequestDispatcher(SignInController.WAIT).forward(request, response);
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        brake.forgive(block(request), name(request));
        boolean owesSecondFactor = SignedIn.owesSecondFactor(authentication);
        audit.record(owesSecondFactor ? "sign-in.password" : "sign-in", authentication.getName(), Outcome.DONE);
        forms.keep(request.getParameter(KeptForms.FIELD), request.getSession());
        String wanted = WayBack.of(request).orElse(SignInController.FIRST_PAGE);
        WayBack.seeOther(response, owesSecondFactor ? WayBack.with(CodeController.ADDRESS, wanted) : wanted);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException, ServletException {
        if (exception instanceof AuthenticationServiceException) {
            // The database is away; saying that the password is wrong would be a lie
            throw exception;
        }
        audit.record("sign-in", existing(request), Outcome.REFUSED);
        request.getRequestDispatcher(SignInController.REFUSED).forward(request, response);
    }

    /** Only names that exist are written down: in this field people also type their password by mistake. */
    private @Nullable String existing(HttpServletRequest request) {
        return accounts.findByName(name(request)).map(StaffAccount::name).orElse(null);
    }

    private static AddressBlock block(HttpServletRequest request) {
        return AddressBlock.of(request.getRemoteAddr());
    }

    private static String name(HttpServletRequest request) {
        String name = StaffDetails.asKept(Objects.requireNonNullElse(request.getParameter(NAME), ""));
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}

package clinic.signin;

import static clinic.form.FormPage.seeOther;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import clinic.form.AddressBlock;
import clinic.session.OwnSession;
import clinic.session.SignedIn;
import clinic.staff.SecondFactor;
import clinic.staff.StaffAccount;
import clinic.staff.StaffAccounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for the second factor, after the password was right: a code, or a passkey instead. */
@Controller
class CodeController {

    static final String ADDRESS = "/desk/sign-in/code";

    /** Comes by a forward, and is closed to everyone from outside. */
    static final String REFUSED = "/desk/sign-in/code/refused";

    private final StaffAccounts accounts;
    private final SecondFactor secondFactor;
    private final SignInBrake brake;
    private final OwnSession session;
    private final AuditTrail audit;

    CodeController(
            StaffAccounts accounts,
            SecondFactor secondFactor,
            SignInBrake brake,
            OwnSession session,
            AuditTrail audit) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.brake = brake;
        this.session = session;
        this.audit = audit;
    }

    @GetMapping(ADDRESS)
    Object code(Authentication authentication, HttpServletRequest request, Model model) {
        if (!SignedIn.owesSecondFactor(authentication)) {
            return seeOther(SignInController.FIRST_PAGE);
        }
        return show(null, authentication, request, model);
    }

    @PostMapping(ADDRESS)
    Object check(
            @RequestParam(defaultValue = "") String code,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String name = authentication.getName();
        AddressBlock block = AddressBlock.of(request.getRemoteAddr());
        if (!brake.allowsCode(block, name)) {
            audit.record("sign-in.wait", name, Outcome.REFUSED);
            return "forward:" + SignInController.WAIT;
        }
        if (!secondFactor.check(name, code)) {
            audit.record("sign-in.code", name, Outcome.REFUSED);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show("staff.code.wrong", authentication, request, model);
        }
        brake.forgiveCode(block, name);
        session.renewWith(SignedIn.CODE, authentication, request, response);
        audit.record("sign-in", name, Outcome.DONE);
        return seeOther(WayBack.of(request).orElse(SignInController.FIRST_PAGE));
    }

    @RequestMapping(REFUSED)
    String passkeyRefused(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show("signin.passkey.refused", authentication, request, model);
    }

    /** @param refused key of the sentence that says why this page comes again */
    private String show(
            @Nullable String refused, Authentication authentication, HttpServletRequest request, Model model) {
        StaffAccount account = accounts.findByName(authentication.getName()).orElseThrow();
        model.addAttribute("refused", refused);
        model.addAttribute("codes", account.hasCodes());
        model.addAttribute("passkeys", account.hasPasskeys());
        model.addAttribute("to", WayBack.of(request).orElse(""));
        return "signin/code";
    }
}

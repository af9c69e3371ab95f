package clinic.signin;

import static clinic.form.FormPage.seeOther;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import clinic.session.OwnSession;
import clinic.session.SignedIn;
import clinic.staff.SecondFactor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for the code of the second factor, after the password was right. */
@Controller
class CodeController {

    static final String ADDRESS = "/desk/sign-in/code";

    private final SecondFactor secondFactor;
    private final SignInBrake brake;
    private final OwnSession session;
    private final AuditTrail audit;

    CodeController(SecondFactor secondFactor, SignInBrake brake, OwnSession session, AuditTrail audit) {
        this.secondFactor = secondFactor;
        this.brake = brake;
        this.session = session;
        this.audit = audit;
    }

    @GetMapping(ADDRESS)
    Object code(Authentication authentication, HttpServletRequest request, Model model) {
        if (!SignedIn.owesCode(authentication)) {
            return seeOther(SignInController.FIRST_PAGE);
        }
        return show(false, request, model);
    }

    @PostMapping(ADDRESS)
    Object check(
            @RequestParam(defaultValue = "") String code,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String name = authentication.getName();
        if (!brake.allowsCode(name)) {
            audit.record("sign-in.wait", name, Outcome.REFUSED);
            return "forward:" + SignInController.WAIT;
        }
        if (!secondFactor.check(name, code)) {
            audit.record("sign-in.code", name, Outcome.REFUSED);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(true, request, model);
        }
        brake.forgiveCode(name);
        session.renewWithCode(authentication, request, response);
        audit.record("sign-in", name, Outcome.DONE);
        return seeOther(WayBack.of(request).orElse(SignInController.FIRST_PAGE));
    }

    private static String show(boolean refused, HttpServletRequest request, Model model) {
        model.addAttribute("refused", refused);
        model.addAttribute("to", WayBack.of(request).orElse(""));
        return "signin/code";
    }
}

package clinic.account;

import static clinic.form.FormPage.seeOther;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import clinic.session.OwnSession;
import clinic.session.SignedIn;
import clinic.signin.SignInBrake;
import clinic.staff.RefusedException;
import clinic.staff.SecondFactor;
import clinic.staff.StaffAccounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people set their second factor up, and take it away again. */
@Controller
@RequestMapping(SecondFactorController.ADDRESS)
class SecondFactorController {

    static final String ADDRESS = "/desk/account/second-factor";

    /** The secret waits in the session until a first code proves that the telephone has it. */
    private static final String SECRET = "second-factor-secret";

    private final SecondFactor secondFactor;
    private final StaffAccounts accounts;
    private final OwnSession session;
    private final SignInBrake brake;
    private final AuditTrail audit;

    SecondFactorController(
            SecondFactor secondFactor,
            StaffAccounts accounts,
            OwnSession session,
            SignInBrake brake,
            AuditTrail audit) {
        this.secondFactor = secondFactor;
        this.accounts = accounts;
        this.session = session;
        this.brake = brake;
        this.audit = audit;
    }

    @GetMapping
    String show(Authentication authentication, HttpSession own, Model model) {
        String name = authentication.getName();
        boolean has = accounts.findByName(name).orElseThrow().hasCodes();
        model.addAttribute("has", has);
        model.addAttribute("required", secondFactor.isMissing(name));
        if (!has) {
            String secret = secret(own);
            String link = "otpauth://totp/Desk:%s?secret=%s&issuer=Desk".formatted(name, secret);
            model.addAttribute("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
            model.addAttribute("link", link);
            model.addAttribute("qr", QrCode.of(link));
        }
        return "account/second-factor";
    }

    @PostMapping
    Object add(
            @RequestParam(defaultValue = "") String code,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        HttpSession own = request.getSession();
        try {
            flash.addFlashAttribute("recoveryCodes", secondFactor.add(authentication.getName(), secret(own), code));
            own.removeAttribute(SECRET);
            session.renewWith(SignedIn.CODE, authentication, request, response);
            return seeOther(ADDRESS);
        } catch (RefusedException e) {
            return refused(e.getMessage(), authentication, own, response, model);
        }
    }

    @PostMapping("/remove")
    Object remove(
            @RequestParam(defaultValue = "") String code,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String name = authentication.getName();
        if (!brake.allowsProof(name)) {
            audit.record("account.wait", name, Outcome.REFUSED);
            return refused("account.wait", authentication, request.getSession(), response, model);
        }
        try {
            secondFactor.remove(name, code);
            brake.forgiveProof(name);
            session.renew(authentication, request, response);
            return seeOther(ADDRESS);
        } catch (RefusedException e) {
            audit.record("account.second-factor.remove", name, Outcome.REFUSED);
            return refused(e.getMessage(), authentication, request.getSession(), response, model);
        }
    }

    private String refused(
            @Nullable String sentence,
            Authentication authentication,
            HttpSession own,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", sentence);
        return show(authentication, own, model);
    }

    private static String secret(HttpSession own) {
        if (own.getAttribute(SECRET) instanceof String secret) {
            return secret;
        }
        String secret = SecondFactor.newSecret();
        own.setAttribute(SECRET, secret);
        return secret;
    }
}

package clinic.account;

import static clinic.form.FormPage.seeOther;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import clinic.form.FormPage;
import clinic.qr.QrCode;
import clinic.session.OwnSession;
import clinic.session.SignedIn;
import clinic.signin.SignInBrake;
import clinic.staff.RefusedException;
import clinic.staff.SecondFactor;
import clinic.staff.StaffAccounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
    private final PresentPassword present;
    private final OwnSession session;
    private final SignInBrake brake;
    private final AuditTrail audit;
    private final FormPage page;

    SecondFactorController(
            SecondFactor secondFactor,
            StaffAccounts accounts,
            PresentPassword present,
            OwnSession session,
            SignInBrake brake,
            AuditTrail audit,
            FormPage page) {
        this.secondFactor = secondFactor;
        this.accounts = accounts;
        this.present = present;
        this.session = session;
        this.brake = brake;
        this.audit = audit;
        this.page = page;
    }

    @GetMapping
    String page(Authentication authentication, HttpSession own, Model model) {
        page.showEmpty(NewCodesForm.EMPTY, model);
        return show(authentication, own, model);
    }

    @PostMapping
    Object add(
            @Valid @ModelAttribute("form") NewCodesForm form,
            BindingResult result,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        HttpSession own = request.getSession();
        present.check(authentication.getName(), form.present(), result);
        if (!result.hasErrors()) {
            try {
                List<String> recoveryCodes = secondFactor.add(authentication.getName(), secret(own), form.codeTyped());
                flash.addFlashAttribute("recoveryCodes", recoveryCodes);
                own.removeAttribute(SECRET);
                session.renewWith(SignedIn.CODE, authentication, request, response);
                return seeOther(ADDRESS);
            } catch (RefusedException e) {
                result.rejectValue("code", Objects.requireNonNull(e.getMessage()));
            }
        }
        page.showRefused(NewCodesForm.EMPTY, result, model, response);
        return show(authentication, own, model);
    }

    @PostMapping("/remove")
    Object remove(
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult result,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String name = authentication.getName();
        if (!result.hasErrors()) {
            takeAway(name, form, result);
        }
        if (!result.hasErrors()) {
            session.renew(authentication, request, response);
            return seeOther(ADDRESS);
        }
        page.showRefused(new CodeForm(null), result, model, response);
        return show(authentication, request.getSession(), model);
    }

    /** Takes the codes away, or says at the field why not. */
    private void takeAway(String name, CodeForm form, BindingResult result) {
        if (!brake.allowsProof(name)) {
            audit.record("account.wait", name, Outcome.REFUSED);
            result.rejectValue("code", "account.wait");
            return;
        }
        try {
            secondFactor.remove(name, form.codeTyped());
            brake.forgiveProof(name);
        } catch (RefusedException e) {
            audit.record("account.second-factor.remove", name, Outcome.REFUSED);
            result.rejectValue("code", Objects.requireNonNull(e.getMessage()));
        }
    }

    private String show(Authentication authentication, HttpSession own, Model model) {
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

    private static String secret(HttpSession own) {
        if (own.getAttribute(SECRET) instanceof String secret) {
            return secret;
        }
        String secret = SecondFactor.newSecret();
        own.setAttribute(SECRET, secret);
        return secret;
    }
}

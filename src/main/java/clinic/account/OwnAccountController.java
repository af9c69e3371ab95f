package clinic.account;

import static clinic.form.FormPage.seeOther;

import clinic.form.FormPage;
import clinic.session.OwnSession;
import clinic.session.SignedIn;
import clinic.staff.RefusedException;
import clinic.staff.StaffAccounts;
import clinic.staff.StaffRegister;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own account: its page, and a new password. */
@Controller
class OwnAccountController {

    static final String ADDRESS = "/desk/account";
    static final String PASSWORD = "/desk/account/password";

    private final StaffAccounts accounts;
    private final StaffRegister register;
    private final PresentPassword present;
    private final OwnSession session;
    private final FormPage page;

    OwnAccountController(
            StaffAccounts accounts,
            StaffRegister register,
            PresentPassword present,
            OwnSession session,
            FormPage page) {
        this.present = present;
        this.accounts = accounts;
        this.register = register;
        this.session = session;
        this.page = page;
    }

    @GetMapping(ADDRESS)
    String account(Authentication authentication, Model model) {
        model.addAttribute("person", Objects.requireNonNull(SignedIn.in(authentication)));
        return "account/own";
    }

    @GetMapping(PASSWORD)
    String password(Authentication authentication, Model model) {
        page.showEmpty(PasswordForm.EMPTY, model);
        return showPassword(authentication, model);
    }

    @PostMapping(PASSWORD)
    Object changePassword(
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult result,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        present.check(authentication.getName(), form.present(), result);
        if (!result.hasErrors()) {
            try {
                register.changePassword(authentication.getName(), form.wantedTyped());
                session.renew(authentication, request, response);
                flash.addFlashAttribute("changed", "account.password.changed");
                return seeOther(ADDRESS);
            } catch (RefusedException e) {
                result.rejectValue("wanted", Objects.requireNonNull(e.getMessage()));
            }
        }
        page.showRefused(PasswordForm.EMPTY, result, model, response);
        return showPassword(authentication, model);
    }

    private String showPassword(Authentication authentication, Model model) {
        model.addAttribute(
                "oneTime",
                accounts.findByName(authentication.getName()).orElseThrow().hasOneTimePassword());
        return "account/password";
    }
}

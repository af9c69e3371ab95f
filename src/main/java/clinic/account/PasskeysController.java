package clinic.account;

import static clinic.form.FormPage.seeOther;

import clinic.form.FormPage;
import clinic.session.OwnSession;
import clinic.session.SignedIn;
import clinic.signin.RelyingParty;
import clinic.staff.Passkeys;
import clinic.staff.RefusedException;
import clinic.staff.SecondFactor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own passkeys, and a new one. */
@Controller
@RequestMapping(PasskeysController.ADDRESS)
class PasskeysController {

    static final String ADDRESS = "/desk/account/passkeys";

    private final Passkeys passkeys;
    private final RelyingParty relyingParty;
    private final SecondFactor secondFactor;
    private final PresentPassword present;
    private final OwnSession session;
    private final FormPage page;

    PasskeysController(
            Passkeys passkeys,
            RelyingParty relyingParty,
            SecondFactor secondFactor,
            PresentPassword present,
            OwnSession session,
            FormPage page) {
        this.passkeys = passkeys;
        this.relyingParty = relyingParty;
        this.secondFactor = secondFactor;
        this.present = present;
        this.session = session;
        this.page = page;
    }

    @GetMapping
    String list(Authentication person, Model model) {
        page.showEmpty(PasskeyForm.EMPTY, model);
        return show(person, model);
    }

    /** For the script, which sends the form after it in any case; what is wrong is said then. */
    @PostMapping("/question")
    ResponseEntity<String> ask(
            @Valid @ModelAttribute("form") PasskeyForm form,
            BindingResult result,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        check(form, result, person);
        if (result.hasErrors()) {
            return ResponseEntity.unprocessableContent().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(relyingParty.askForNew(person, request, response));
    }

    @PostMapping
    Object add(
            @Valid @ModelAttribute("form") PasskeyForm form,
            BindingResult result,
            @RequestParam(defaultValue = "") String credential,
            Authentication person,
            RedirectAttributes flash,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        check(form, result, person);
        if (!result.hasErrors() && !relyingParty.keep(credential, form.labelTyped(), person, request, response)) {
            result.rejectValue("label", "account.passkey.refused");
        }
        if (result.hasErrors()) {
            page.showRefused(form, result, model, response);
            return show(person, model);
        }
        session.renewWith(SignedIn.PASSKEY, person, request, response);
        flash.addFlashAttribute("changed", "account.passkey.added");
        return seeOther(ADDRESS);
    }

    private void check(PasskeyForm form, BindingResult result, Authentication person) {
        present.check(person.getName(), form.present(), result);
        try {
            passkeys.checkRoom(person.getName());
        } catch (RefusedException e) {
            result.rejectValue("label", Objects.requireNonNull(e.getMessage()));
        }
    }

    private String show(Authentication person, Model model) {
        model.addAttribute("passkeys", passkeys.of(person.getName()));
        model.addAttribute("required", secondFactor.isMissing(person.getName()));
        return "account/passkeys";
    }
}

package clinic.account;

import static clinic.form.FormPage.seeOther;

import clinic.form.FormPage;
import clinic.session.OwnSession;
import clinic.staff.Passkeys;
import clinic.staff.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes one of a person's own passkeys away. */
@Controller
@RequestMapping(PasskeysController.ADDRESS + "/{id}")
class PasskeyRemovalController {

    private final Passkeys passkeys;
    private final PresentPassword present;
    private final OwnSession session;
    private final FormPage page;

    PasskeyRemovalController(Passkeys passkeys, PresentPassword present, OwnSession session, FormPage page) {
        this.passkeys = passkeys;
        this.present = present;
        this.session = session;
        this.page = page;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Authentication person, Model model) {
        page.showEmpty(PasskeyRemovalForm.EMPTY, model);
        return show(id, person, model);
    }

    @PostMapping
    Object remove(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PasskeyRemovalForm form,
            BindingResult result,
            Authentication person,
            RedirectAttributes flash,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String shown = show(id, person, model);
        present.check(person.getName(), form.present(), result);
        if (!result.hasErrors()) {
            try {
                passkeys.remove(person.getName(), id);
                session.renew(person, request, response);
                flash.addFlashAttribute("changed", "account.passkey.removed");
                return seeOther(PasskeysController.ADDRESS);
            } catch (RefusedException e) {
                result.rejectValue("present", Objects.requireNonNull(e.getMessage()));
            }
        }
        page.showRefused(PasskeyRemovalForm.EMPTY, result, model, response);
        return shown;
    }

    private String show(UUID id, Authentication person, Model model) {
        model.addAttribute(
                "passkey",
                passkeys.of(person.getName()).stream()
                        .filter(each -> id.equals(each.id()))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "account/passkey";
    }
}

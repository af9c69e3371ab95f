package clinic.account;

import static clinic.form.FormPage.seeOther;

import clinic.form.FormPage;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffAccounts;
import clinic.staff.StaffRegister;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What administrators do with accounts. */
@Controller
@RequestMapping(AccountsController.ADDRESS)
class AccountsController {

    static final String ADDRESS = "/desk/accounts";

    private final StaffAccounts accounts;
    private final StaffRegister register;
    private final FormPage page;
    private final MessageSource messages;
    private final Clock clock;

    AccountsController(
            StaffAccounts accounts, StaffRegister register, FormPage page, MessageSource messages, Clock clock) {
        this.accounts = accounts;
        this.register = register;
        this.page = page;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        page.showEmpty(InviteForm.EMPTY, model);
        return showList(model);
    }

    @PostMapping
    Object invite(
            @Valid @ModelAttribute("form") InviteForm form,
            BindingResult result,
            RedirectAttributes flash,
            Model model,
            HttpServletResponse response) {
        if (!result.hasErrors()) {
            try {
                flash.addFlashAttribute("oneTime", register.invite(form.nameTyped(), form.roleChosen()));
                return seeOther(address(form.nameTyped()));
            } catch (RefusedException e) {
                result.rejectValue("name", Objects.requireNonNull(e.getMessage()));
            } catch (DataIntegrityViolationException e) {
                result.rejectValue("name", "staff.name.taken"); // pressed twice, or two administrators at once
            }
        }
        page.showRefused(form, result, model, response);
        return showList(model);
    }

    @GetMapping("/{name}")
    String account(@PathVariable String name, Model model) {
        model.addAttribute(
                "account",
                accounts.findByName(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("roles", Role.values());
        model.addAttribute("now", clock.instant());
        return "account/account";
    }

    @PostMapping("/{name}/role")
    Object changeRole(@PathVariable String name, @RequestParam Role role, Model model, HttpServletResponse response) {
        return change(name, model, response, () -> register.changeRole(name, role));
    }

    @PostMapping("/{name}/disable")
    Object disable(@PathVariable String name, Model model, HttpServletResponse response) {
        return change(name, model, response, () -> register.disable(name));
    }

    @PostMapping("/{name}/enable")
    Object enable(@PathVariable String name, Model model, HttpServletResponse response) {
        return change(name, model, response, () -> register.enable(name));
    }

    @PostMapping("/{name}/allow-export")
    Object allowExport(@PathVariable String name, Model model, HttpServletResponse response) {
        return change(name, model, response, () -> register.allowExport(name));
    }

    @PostMapping("/{name}/forbid-export")
    Object forbidExport(@PathVariable String name, Model model, HttpServletResponse response) {
        return change(name, model, response, () -> register.forbidExport(name));
    }

    @PostMapping("/{name}/password")
    Object resetPassword(
            @PathVariable String name, RedirectAttributes flash, Model model, HttpServletResponse response) {
        return change(name, model, response, () -> flash.addFlashAttribute("oneTime", register.resetPassword(name)));
    }

    private interface Change {
        void run() throws RefusedException;
    }

    private Object change(String name, Model model, HttpServletResponse response, Change change) {
        String shown = account(name, model);
        try {
            change.run();
            return seeOther(address(name));
        } catch (RefusedException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", messages.getMessage(e.sentence(), LocaleContextHolder.getLocale()));
            return shown;
        } catch (OptimisticLockingFailureException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute(
                    "refused", messages.getMessage("staff.meanwhile", null, LocaleContextHolder.getLocale()));
            return shown;
        }
    }

    private String showList(Model model) {
        model.addAttribute("accounts", accounts.findAllByOrderByName());
        model.addAttribute("roles", Role.values());
        model.addAttribute("now", clock.instant());
        return "account/list";
    }

    private static String address(String name) {
        return ADDRESS + "/" + name;
    }
}

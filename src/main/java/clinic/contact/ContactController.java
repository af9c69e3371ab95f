package clinic.contact;

import static clinic.form.FormPage.seeOther;

import clinic.form.FormPage;
import clinic.spam.Door;
import clinic.spam.TooManyException;
import clinic.submission.Fingerprint;
import clinic.submission.NotStoredException;
import clinic.submission.SearchTerms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

@Controller
@RequestMapping("/contact")
class ContactController {

    private static final String FORM = "contact/form";

    private final Door door;
    private final ContactMessages messages;
    private final Fingerprint fingerprint;
    private final SearchTerms terms;
    private final FormPage page;
    private final Clock clock;

    ContactController(
            Door door,
            ContactMessages messages,
            Fingerprint fingerprint,
            SearchTerms terms,
            FormPage page,
            Clock clock) {
        this.door = door;
        this.messages = messages;
        this.fingerprint = fingerprint;
        this.terms = terms;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping
    String form(Model model) {
        page.showEmpty(ContactForm.empty(), model);
        return FORM;
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object submit(
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult result,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (result.hasErrors()) {
            page.showRefused(form, result, model, response);
            return FORM;
        }
        try {
            return seeOther("/contact/received/"
                    + door.receive(
                                    form.from(request.getRemoteAddr()),
                                    () -> form.toMessage(fingerprint, terms, clock.instant()),
                                    messages)
                            .token());
        } catch (NotStoredException e) {
            page.showNotStored(form, model, response);
            return FORM;
        } catch (TooManyException e) {
            page.showTooMany(form, model, response);
            return FORM;
        }
    }

    @GetMapping("/received/{token}")
    String received(@PathVariable String token, Model model) {
        ContactMessage message =
                messages.findByToken(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("reference", message.reference());
        return "contact/received";
    }
}

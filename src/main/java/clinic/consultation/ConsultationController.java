package clinic.consultation;

import static clinic.form.FormPage.seeOther;

import clinic.form.FormPage;
import clinic.submission.Fingerprint;
import clinic.submission.NotStoredException;
import clinic.submission.Reception;
import clinic.submission.SearchTerms;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
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
@RequestMapping("/consultation")
class ConsultationController {

    private static final String FORM = "consultation/form";

    private final Reception reception;
    private final ConsultationRequests requests;
    private final Fingerprint fingerprint;
    private final SearchTerms terms;
    private final FormPage page;
    private final MessageSource messages;
    private final Clock clock;

    ConsultationController(
            Reception reception,
            ConsultationRequests requests,
            Fingerprint fingerprint,
            SearchTerms terms,
            FormPage page,
            MessageSource messages,
            Clock clock) {
        this.reception = reception;
        this.requests = requests;
        this.fingerprint = fingerprint;
        this.terms = terms;
        this.page = page;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String form(Model model) {
        page.showEmpty(ConsultationForm.empty(), model);
        return FORM;
    }

    /** A warning sign stops everything else: nothing is stored, and what to do now is shown instead. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object submit(
            @Valid @ModelAttribute("form") ConsultationForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response) {
        if (form.hasWarningSigns()) {
            return seeOther("/consultation/emergency");
        }
        form.check(result, messages.getMessage("consultation.consent.wording", null, Locale.ROOT));
        if (result.hasErrors()) {
            page.showRefused(form, result, model, response);
            return FORM;
        }
        try {
            return seeOther("/consultation/received/"
                    + reception
                            .receive(() -> form.toRequest(fingerprint, terms, clock.instant()), requests)
                            .token());
        } catch (NotStoredException e) {
            page.showNotStored(form, model, response);
            return FORM;
        }
    }

    @GetMapping("/emergency")
    String emergency() {
        return "consultation/emergency";
    }

    @GetMapping("/received/{token}")
    String received(@PathVariable String token, Model model) {
        ConsultationRequest request =
                requests.findByToken(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("reference", request.reference());
        return "consultation/received";
    }
}
